package org.banteng.image.programs.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Names, folders, and what there is to know of a file. */
public final class Folders {
    private Folders() {}

    /** Leaves some folders. */
    public static void run() throws IOException {
        paths();
        tree();
        names();
        attributes();
    }

    private static void paths() {
        String[] all = {"a", "a/", "a//b", "/", "//", "/a", "/a/b/", ".", "..", "", "a/../b"};
        for (String path : all) {
            File file = new File(path);
            System.out.println(
                    path
                            + ": "
                            + file
                            + ", name "
                            + file.getName()
                            + ", above "
                            + file.getParent()
                            + ", absolute "
                            + file.isAbsolute());
        }
        System.out.println(new File("a", "b") + " " + new File("/", "b") + " " + new File("", "b"));
        System.out.println(new File("a", "/b") + " " + new File((String) null, "b/"));
        System.out.println(new File(new File("a"), "b/c/").getParentFile().getParentFile());
        System.out.println(new File("a").compareTo(new File("b")) + " " + new File("a").hashCode());
        System.out.println(new File("a").equals(new File("a/")) + " " + File.separator);
        String here = new File("").getAbsolutePath();
        System.out.println(new File("x/./y").getAbsoluteFile().equals(new File(here, "x/./y")));
    }

    private static void tree() throws IOException {
        File deep = new File("tree/of/folders");
        System.out.println("made " + deep.mkdirs() + " " + deep.mkdirs() + " " + deep.mkdir());
        System.out.println("new " + new File(deep, "leaf").createNewFile());
        System.out.println("again " + new File(deep, "leaf").createNewFile());
        System.out.println(new File("tree/of/../of/./folders/leaf").exists());
        System.out.println(new File("tree/of/../../tree").getCanonicalFile().getName());
        System.out.println(new File("tree/none/../x").getCanonicalFile().getName());
        System.out.println("delete full " + new File("tree").delete());
        System.out.println(
                "renamed " + new File(deep, "leaf").renameTo(new File("tree/leaf of a tree")));
        System.out.println(sorted(new File("tree").list()));
        System.out.println("moved " + new File("tree/of").renameTo(new File("tree/moved")));
        System.out.println(sorted(new File("tree").list()));
        System.out.println("emptied " + new File("tree/moved/folders").delete());
        System.out.println("none " + sorted(new File("tree/moved").list()));
        System.out.println("is a file " + sorted(new File("tree/leaf of a tree").list()));
        System.out.println("is not there " + sorted(new File("nowhere").list()));
        System.out.println("gone " + new File("tree/moved").delete());
        System.out.println("gone " + new File("tree/moved").delete());
    }

    private static void names() throws IOException {
        File folder = new File("názvy");
        System.out.println(folder.mkdir());
        String[] all = {"žluťoučký kůň", "日本語", "😀", "with space", ".hidden", "a".repeat(255)};
        for (String name : all) {
            try (FileOutputStream out = new FileOutputStream(new File(folder, name))) {
                out.write(name.getBytes(UTF_8));
            }
        }
        System.out.println(sorted(folder.list()));
        System.out.println(sorted(folder.list((in, name) -> name.length() == 3)));
        long bytes = 0;
        for (File file : folder.listFiles(File::isHidden)) {
            bytes += file.length();
        }
        System.out.println("hidden " + bytes);
        System.out.println("too long " + new File(folder, "a".repeat(256)).exists());
        try {
            System.out.println(new File(folder, "a".repeat(256)).createNewFile());
        } catch (IOException e) {
            System.out.println(e);
        }
        File crowd = new File("crowd");
        crowd.mkdir();
        for (int i = 0; i < 500; i++) {
            new File(crowd, "a name that takes some room, number " + i).createNewFile();
        }
        System.out.println("crowd " + crowd.list().length);
    }

    private static void attributes() throws IOException {
        File file = new File("attributes");
        System.out.println("before " + file.exists() + " " + file.length() + " " + file.isFile());
        System.out.println(file.createNewFile() + " " + file.isFile() + " " + file.isDirectory());
        System.out.println(file.canRead() + " " + file.canWrite() + " " + file.canExecute());
        System.out.println(new File(".").isDirectory() + " " + new File(".").isFile());
        System.out.println(file.setLastModified(1_234_567_890_123L) + " " + file.lastModified());
        System.out.println(file.setExecutable(true) + " " + file.canExecute());
        System.out.println(file.setExecutable(false) + " " + file.canExecute());
        System.out.println(file.setReadOnly() + " " + file.exists());
        System.out.println(file.setWritable(true) + " " + file.canWrite());
        System.out.println("room " + (file.getTotalSpace() >= file.getUsableSpace()));
        System.out.println("room " + (file.getUsableSpace() > 0));
        System.out.println("nowhere " + new File("nowhere").setLastModified(0));
        System.out.println("space " + new File("nowhere").getFreeSpace());
    }

    private static String sorted(String[] names) {
        if (names == null) {
            return "no folder";
        }
        Arrays.sort(names);
        return String.join("|", names);
    }
}
