package streams;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What a class can say about how its objects are written to streams and read: the bytes, as they go
 * through a message of MPI, and what comes out at the other side.
 */
final class ObjectStreams {
    private ObjectStreams() {}

    static void run() {
        try {
            show();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void show() throws IOException, ClassNotFoundException {
        fields();
        sameObjectAgain();
        aboveIsNotSerialisable();
        ownFormat();
        otherFields();
        substitutes();
        records();
        external();
        descriptions();
    }

    /** What one rank sends. */
    static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** What another has received. */
    static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T object) throws IOException, ClassNotFoundException {
        byte[] bytes = written(object);
        System.out.println(HexFormat.of().formatHex(bytes));
        T arrived = (T) read(bytes);
        System.out.println(arrived);
        return arrived;
    }

    /** Everything that is not static or transient; no constructor runs when it is read. */
    private static class Particle implements Serializable {
        private static int made;

        private final boolean fixed = made % 2 == 0;
        private final byte kind;
        private final char letter = (char) ('a' + made);
        private final short group = -300;
        private final int number = ++made;
        private final long seed = 1L << 40;
        private final float charge = 0.5f;
        private final double[] position = {1, -0.0, Double.NaN};
        private final String name;
        private transient String cached = "cached";

        Particle(int kind, String name) {
            this.kind = (byte) kind;
            this.name = name;
        }

        @Override
        public String toString() {
            String numbers = kind + " " + group + " " + number + " " + seed + " " + charge;
            return numbers + Arrays.toString(position) + fixed + letter + name + cached;
        }
    }

    private static void fields() throws IOException, ClassNotFoundException {
        sent(new Particle(200, "first"));
        sent(new Particle(1, null));
        System.out.println(Particle.made);
    }

    private static class Node implements Serializable {
        private static final long serialVersionUID = 77;

        private final int value;
        private Node next;
        private final List<Node> all;

        Node(int value, List<Node> all) {
            this.value = value;
            this.all = all;
        }
    }

    /** An object that comes again is the same object again, around circles too. */
    private static void sameObjectAgain() throws IOException, ClassNotFoundException {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(new Node(i, all));
        }
        for (int i = 0; i < 3; i++) {
            all.get(i).next = all.get((i + 1) % 3);
        }
        byte[] bytes = written(all.get(0));
        System.out.println(HexFormat.of().formatHex(bytes));
        Node first = (Node) read(bytes);
        System.out.println(first.next.next.value + " " + (first.next.next.next == first));
        System.out.println(first.all.size() + " " + (first.all.get(1) == first.next));
    }

    private static class Plain {
        protected int inherited = 5;

        Plain() {
            System.out.println("a constructor that runs");
            inherited = 6;
        }
    }

    private static class Above extends Plain implements Serializable {
        private int above = 1;
    }

    private static final class Below extends Above {
        private int below = 2;

        @Override
        public String toString() {
            return inherited + " " + ((Above) this).above + " " + below;
        }
    }

    private static void aboveIsNotSerialisable() throws IOException, ClassNotFoundException {
        Below below = new Below();
        below.inherited = 8;
        ((Above) below).above = 9;
        below.below = 10;
        sent(below);
    }

    /** Writes what it likes, where the fields would be or behind them. */
    private static final class Table implements Serializable, ObjectInputValidation {
        private transient double[] cells;
        private int width;

        Table(int width, double... cells) {
            this.width = width;
            this.cells = cells;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(cells.length);
            for (double cell : cells) {
                out.writeDouble(cell);
            }
            out.writeUTF("end");
            out.writeObject(List.of("of", "table"));
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            in.registerValidation(this, 0);
            cells = new double[in.readInt()];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = in.readDouble();
            }
            System.out.println(in.readUTF() + " " + in.readObject() + " " + in.read());
        }

        @Override
        public void validateObject() throws InvalidObjectException {
            if (cells.length % width != 0) {
                throw new InvalidObjectException(cells.length + " cells in rows of " + width);
            }
        }

        @Override
        public String toString() {
            return width + " " + Arrays.toString(cells);
        }
    }

    private static void ownFormat() throws IOException, ClassNotFoundException {
        sent(new Table(2, 1, 2, 3, 4));
        sent(new Table(1, new double[200])); // more than a block of 1024 bytes
        try {
            sent(new Table(2, 1, 2, 3));
        } catch (InvalidObjectException e) {
            System.out.println(e);
        }
    }

    /** Its fields in a stream are others than those that it has. */
    private static final class Angle implements Serializable {
        private static final long serialVersionUID = 3;
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("degrees", double.class),
            new ObjectStreamField("unit", String.class),
            new ObjectStreamField("exact", boolean.class),
        };

        private transient double radians;
        private String unit = "deg";

        Angle(double radians) {
            this.radians = radians;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("degrees", radians * 180 / Math.PI);
            fields.put("unit", unit);
            out.writeFields();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            ObjectInputStream.GetField fields = in.readFields();
            radians = fields.get("degrees", 0.0) * Math.PI / 180;
            unit = (String) fields.get("unit", "none");
            System.out.println(fields.defaulted("exact") + " " + fields.get("exact", true));
        }

        @Override
        public String toString() {
            return radians + " " + unit;
        }
    }

    private static void otherFields() throws IOException, ClassNotFoundException {
        sent(new Angle(Math.PI / 2));
    }

    /** There is one of each, on each rank. */
    private static class Element implements Serializable {
        static final Element IRON = new Element("Fe");

        private final String symbol;

        Element(String symbol) {
            this.symbol = symbol;
        }

        protected Object readResolve() {
            return symbol.equals("Fe") ? IRON : this;
        }
    }

    private static final class Big implements Serializable {
        private final transient int[] cells = new int[1000];

        private Object writeReplace() {
            return new Small(cells.length);
        }

        @Override
        public String toString() {
            return "big " + cells.length;
        }
    }

    private record Small(int size) implements Serializable {
        private Object readResolve() {
            System.out.println("resolved " + size);
            return new Big();
        }
    }

    private enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    private static void substitutes() throws IOException, ClassNotFoundException {
        System.out.println(read(written(Element.IRON)) == Element.IRON);
        System.out.println(((Element) read(written(new Element("C")))).symbol);
        sent(new Big());
        System.out.println(sent(Colour.GREEN) == Colour.GREEN);
        Colour[] colours = {Colour.RED, null, Colour.GREEN, Colour.RED};
        System.out.println(Arrays.equals((Object[]) read(written(colours)), colours));
    }

    private record Range(byte step, long from, Double to, float[] marks, char unit)
            implements Serializable {
        Range {
            if (step == 0) {
                throw new IllegalArgumentException("no step");
            }
            System.out.println("a constructor that runs, too");
        }

        @Override
        public String toString() {
            return step + " " + from + " " + to + " " + marks.length + unit;
        }
    }

    /** A record is made by its constructor, with all that this checks. */
    private static void records() throws IOException, ClassNotFoundException {
        byte[] bytes = written(new Range((byte) -1, 1L << 33, 2.5, new float[3], 'm'));
        System.out.println(HexFormat.of().formatHex(bytes));
        System.out.println(read(bytes));
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == -1) {
                bytes[i] = 0; // the step
            }
        }
        try {
            read(bytes);
        } catch (InvalidObjectException e) {
            System.out.println(e + ", " + e.getCause());
        }
    }

    /** Says all by itself, and has a constructor that is called. */
    public static final class Complex implements Externalizable {
        private double real;
        private double imaginary;

        public Complex() {
            imaginary = 5;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeDouble(real);
            out.writeObject("i");
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            real = in.readDouble();
            System.out.println(in.readObject());
        }

        @Override
        public String toString() {
            return real + " " + imaginary;
        }
    }

    private static void external() throws IOException, ClassNotFoundException {
        Complex complex = new Complex();
        complex.real = 4;
        complex.imaginary = 6;
        sent(complex);
    }

    private static void describe(Class<?> type) {
        ObjectStreamClass description = ObjectStreamClass.lookup(type);
        System.out.println(description);
        System.out.println(Arrays.toString(description.getFields()));
    }

    /** What two sides must agree on; of a class that does not say, a hash of its members. */
    private static void descriptions() {
        describe(Particle.class);
        describe(Node.class);
        describe(Angle.class);
        describe(Range.class);
        describe(Complex.class);
        System.out.println(ObjectStreamClass.lookup(Plain.class));
        describe(int[][].class);
        describe(Particle[].class);
        System.out.println(ObjectStreamClass.lookup(Node.class).getField("next").getTypeString());
    }
}
