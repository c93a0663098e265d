package semantics;

import java.io.File;
import java.util.Properties;

/** What a program can find out about where it runs, as far as that is the same everywhere. */
final class Surroundings {
    private static final String[] SAME = {
        "file.encoding",
        "file.separator",
        "java.class.version",
        "java.io.tmpdir",
        "java.specification.name",
        "java.specification.vendor",
        "java.specification.version",
        "java.vm.specification.name",
        "java.vm.specification.vendor",
        "java.vm.specification.version",
        "line.separator",
        "native.encoding",
        "os.arch",
        "path.separator",
        "sun.arch.data.model",
        "sun.cpu.endian",
    };

    private static final String[] SOME = {
        "java.class.path",
        "java.library.path",
        "java.runtime.name",
        "java.runtime.version",
        "java.vendor",
        "java.version",
        "java.vm.info",
        "java.vm.name",
        "java.vm.vendor",
        "java.vm.version",
        "os.name",
        "os.version",
        "user.dir",
        "user.home",
        "user.name",
    };

    private Surroundings() {}

    static void run() {
        for (String name : SAME) {
            System.out.println(name + " = " + System.getProperty(name).replace("\n", "newline"));
        }
        Properties all = System.getProperties();
        for (String name : SOME) {
            String value = System.getProperty(name);
            System.out.println(name + ": " + (value != null) + " " + value.equals(all.get(name)));
        }
        show("version", System.getProperty("java.version").startsWith("25"));
        show("folder", System.getProperty("user.dir").equals(new File("").getAbsolutePath()));
        show("separator", System.lineSeparator().equals(System.getProperty("line.separator")));
        show("none", System.getProperty("semantics.none"));
        show("default", System.getProperty("semantics.none", "default"));
        show("set", System.setProperty("semantics.set", "12"));
        show("get", System.getProperty("semantics.set") + Integer.getInteger("semantics.set"));
        show("change", System.setProperty("os.arch", "other") + System.getProperty("os.arch"));
        show("clear", System.clearProperty("semantics.set"));
        show("cleared", System.getProperty("semantics.set"));
        empty(null);
        empty("");
    }

    private static void show(String what, Object value) {
        System.out.println(what + ": " + value);
    }

    private static void empty(String name) {
        try {
            show("name " + name, System.getProperty(name));
        } catch (NullPointerException | IllegalArgumentException e) {
            show("name " + name, e);
        }
    }
}
