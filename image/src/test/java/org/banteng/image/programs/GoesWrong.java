package org.banteng.image.programs;

import org.banteng.image.programs.metal.Faults;
import org.banteng.machine.Core;
import org.banteng.machine.Fiber;

/** Ends in the way that its argument says. */
public final class GoesWrong {
    private GoesWrong() {}

    /** Prints what goes well until then. */
    public static void main(String[] arguments) {
        Fiber self = Fiber.current();
        Core.current().start("helper", "context of helper", () -> help(self));
        self.setWaitingFor("help");
        self.park();
        System.out.println("was helped");
        switch (arguments[0]) {
            case "waits" -> {
                self.setWaitingFor("a second help");
                self.park();
            }
            case "throws" -> throw new IllegalStateException("out of luck");
            case "fault" -> System.out.println(Faults.cause(arguments[1]));
            default -> System.out.println("ends");
        }
    }

    private static void help(Fiber waiting) {
        System.out.println("helps with " + Fiber.current().context());
        waiting.ready();
    }
}
