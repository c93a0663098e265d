package org.banteng.image.programs;

import mpi.MPI;

import org.banteng.image.programs.metal.Basics;
import org.banteng.image.programs.metal.Exchange;
import org.banteng.image.programs.metal.Faults;
import org.banteng.image.programs.metal.Idle;
import org.banteng.image.programs.metal.Mistakes;
import org.banteng.image.programs.metal.Moves;
import org.banteng.image.programs.metal.Times;
import org.banteng.image.programs.metal.Windows;

/** Does on bare metal what its first argument says. */
public final class OnMetal {
    private OnMetal() {}

    public static void main(String[] arguments) throws Exception {
        MPI.Init(arguments);
        switch (arguments[0]) {
            case "basics" -> Basics.run(arguments);
            case "print" -> Basics.print(Integer.parseInt(arguments[1]));
            case "times" -> Times.run();
            case "exchange" -> Exchange.run();
            case "meet" -> Exchange.meet();
            case "idle" -> Idle.run();
            case "move" -> Moves.run();
            case "take-away" -> Windows.takeAway();
            case "guard" -> Windows.guard();
            case "abort" -> Mistakes.abort(Integer.parseInt(arguments[1]));
            case "exit" -> Mistakes.exit(Integer.parseInt(arguments[1]));
            case "end" -> Mistakes.end(arguments[1]);
            case "leave" -> Mistakes.leave();
            case "throw" -> Mistakes.letGo();
            case "deadlock" -> Mistakes.waitForEachOther();
            case "fault" -> Faults.run(arguments[1]);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        MPI.Finalize();
    }
}
