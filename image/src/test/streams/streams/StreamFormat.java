package streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OptionalDataException;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** More than one object in a stream, wrong bytes, and bytes of other versions of a class. */
final class StreamFormat {
    private static final class Holder implements Serializable {
        private static final long serialVersionUID = 1;

        private Object content;
        private Integer number = 4;

        Holder(Object content) {
            this.content = content;
        }
    }

    private static final class NoConstructorAbove extends Taking implements Serializable {
        NoConstructorAbove() {
            super(3);
        }
    }

    private static final class FieldOfNoName implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("nothing", 1.0);
        }
    }

    private static class Taking {
        Taking(int number) {
            assert number > 0;
        }
    }

    private StreamFormat() {}

    static void run() {
        try {
            streams();
            brokenBytes();
            otherVersions();
            filters();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        mistakes();
    }

    private static void show(String what, Callable<?> program) {
        try {
            System.out.println(what + ": " + program.call());
        } catch (Exception e) {
            System.out.println(what + ": " + e.getClass().getName() + ", " + e.getMessage());
        }
    }

    /** More than one object, and what is no object, in one stream. */
    private static void streams() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectOutputStream out = new ObjectOutputStream(bytes);
        int[] counts = {1, 2};
        out.writeInt(17);
        out.writeObject(counts);
        counts[0] = 3;
        out.writeObject(counts); // written already: only which one it was
        out.reset();
        out.writeObject(counts);
        out.writeUnshared(counts);
        out.writeChars("text");
        out.flush();
        System.out.println(HexFormat.of().formatHex(bytes.toByteArray()));
        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        System.out.println(in.readInt());
        int[] first = (int[]) in.readObject();
        System.out.println(first[0] + " " + (in.readObject() == first));
        System.out.println(((int[]) in.readObject())[0] + " " + ((int[]) in.readUnshared())[0]);
        System.out.println(in.readChar() + " " + in.available() + " " + in.readChar());
    }

    private static void mistakes() {
        show("no", () -> ObjectStreams.written(new Object()));
        show("optional", () -> ObjectStreams.written(Optional.of(1)));
        show("inside", () -> ObjectStreams.written(new Holder(List.of(new Holder(new Taking(1))))));
        show("thread", () -> ObjectStreams.written(new Object[] {Thread.currentThread()}));
        show("no interface", () -> ObjectStreams.written(new Holder(new StreamFormat())));
        show(
                "no constructor",
                () -> ObjectStreams.read(ObjectStreams.written(new NoConstructorAbove())));
        show("no stream", () -> new ObjectInputStream(new ByteArrayInputStream(new byte[4])));
        show("no bytes", () -> new ObjectInputStream(new ByteArrayInputStream(new byte[3])));
        show(
                "not now",
                () -> {
                    ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream());
                    out.defaultWriteObject();
                    return out;
                });
        show(
                "the writer failed",
                () -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    ObjectOutputStream out = new ObjectOutputStream(bytes);
                    try {
                        out.writeObject(new Holder(new Object()));
                    } catch (NotSerializableException e) {
                        out.flush();
                    }
                    return ObjectStreams.read(bytes.toByteArray());
                });
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void brokenBytes() throws IOException {
        byte[] bytes = ObjectStreams.written(new Holder("content"));
        for (int length = 4; length < bytes.length; length += 9) {
            int end = length;
            show("up to " + end, () -> ObjectStreams.read(Arrays.copyOf(bytes, end)));
        }
        show("other class", () -> ObjectStreams.read(replaced(bytes, "$Holder", "$Keeper")));
        show("other type", () -> ObjectStreams.read(replaced(bytes, "t\0\7content", "uq\0~\0\0")));
        show(
                "wrong field",
                () -> {
                    byte[] wrong = ObjectStreams.written(new Holder("content"));
                    return ((Holder) ObjectStreams.read(replaced(wrong, "number", "numbed")))
                            .number;
                });
        show(
                "an int",
                () -> {
                    ByteArrayOutputStream ints = new ByteArrayOutputStream();
                    ObjectOutputStream out = new ObjectOutputStream(ints);
                    out.writeInt(4);
                    out.flush();
                    try {
                        return ObjectStreams.read(ints.toByteArray());
                    } catch (OptionalDataException e) {
                        return e.length + " " + e.eof;
                    } catch (StreamCorruptedException e) {
                        return "corrupted";
                    }
                });
    }

    /** The class had other members when this was written. */
    private static void otherVersions() throws IOException {
        byte[] bytes = ObjectStreams.written(new Holder("content"));
        byte[] version = bytes.clone();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Holder") + 13;
        version[at]++;
        show("version", () -> ObjectStreams.read(version));
        byte[] renamed = replaced(bytes, "\0\7content", "\0\7context");
        show("without a field", () -> ((Holder) ObjectStreams.read(renamed)).content);
        byte[] typed = replaced(bytes, "\0\6numbert\0\23Ljava/lang/Integer;", "\0\1x");
        show("without its type", () -> ObjectStreams.read(typed));
        show(
                "for another field",
                () -> {
                    byte[] mixed = ObjectStreams.written(new Holder("no integer"));
                    mixed = replaced(mixed, "\0\7content", "\0\6CHANGE");
                    mixed = replaced(mixed, "\0\6number", "\0\7content");
                    return ObjectStreams.read(replaced(mixed, "CHANGE", "number"));
                });
    }

    private static void filters() throws IOException {
        byte[] bytes = ObjectStreams.written(new Holder(new int[20]));
        filter("all", bytes, ObjectInputFilter.allowFilter(type -> true, Status.REJECTED));
        filter("none", bytes, ObjectInputFilter.rejectFilter(type -> true, Status.ALLOWED));
        filter("short arrays", bytes, info -> acceptIf(info.arrayLength() < 10));
        filter("one level", bytes, info -> acceptIf(info.depth() < 2));
        filter("few bytes", bytes, info -> acceptIf(info.streamBytes() < 100));
    }

    private static Status acceptIf(boolean condition) {
        return condition ? Status.ALLOWED : Status.REJECTED;
    }

    private static void filter(String what, byte[] bytes, ObjectInputFilter filter) {
        show(
                what,
                () -> {
                    ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes));
                    in.setObjectInputFilter(filter);
                    return in.readObject().getClass();
                });
    }
}
