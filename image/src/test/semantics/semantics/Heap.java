package semantics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Much garbage, of all sizes, among what stays. */
final class Heap {
    private Heap() {}

    static void run() {
        matrices();
        fragments();
        graphs();
        strings();
        copies();
        exceptions();
        fullHeap();
        hugeArrays(Integer.MAX_VALUE);
        deepStack();
    }

    /** While an array of arrays is filled, the collector runs. */
    private static void matrices() {
        long sum = 0;
        for (int round = 0; round < 40; round++) {
            int[][][] cube = new int[50][40][100];
            double[][] matrix = new double[300][300];
            for (int i = 0; i < 50; i++) {
                cube[i][i % 40][i] = round + i;
                matrix[i][299 - i] = i;
            }
            for (int i = 0; i < 50; i++) {
                sum += cube[i][i % 40][i] + (long) matrix[i][299 - i] + cube[i].length;
            }
        }
        System.out.println("matrices: " + sum);
    }

    /** Beside each copy is what must stay as it was. */
    private static void copies() {
        int wrong = 0;
        for (int n = 1; n < 300; n++) {
            int[] before = new int[n];
            byte[] bytes = new byte[n].clone();
            int[] ints = before.clone();
            boolean[] flags = new boolean[n].clone();
            double[] doubles = new double[n].clone();
            String[] texts = new String[n].clone();
            int[] after = new int[n];
            java.util.Arrays.fill(before, -1);
            java.util.Arrays.fill(bytes, (byte) -1);
            java.util.Arrays.fill(flags, true);
            java.util.Arrays.fill(doubles, -1);
            for (int i = 0; i < n; i++) {
                wrong += ints[i] | after[i] | (texts[i] == null ? 0 : 1);
            }
        }
        System.out.println("copies: " + wrong);
    }

    /** Holes between what stays, too small for what comes. */
    private static void fragments() {
        Random random = new Random(1);
        int state = 12345;
        byte[][] blocks = new byte[4000][];
        for (int i = 0; i < 400_000; i++) {
            state = state * 1103515245 + 12345;
            int at = (state >>> 8) % blocks.length;
            blocks[at] = new byte[1 + ((state >>> 20) & 511)];
            blocks[at][0] = (byte) at;
            blocks[at][blocks[at].length - 1] = (byte) at;
            if (i % 50_000 == 0) {
                System.gc();
            }
        }
        int wrong = 0;
        for (int i = 0; i < blocks.length; i++) {
            byte[] block = blocks[i];
            wrong +=
                    block == null || (block[0] == (byte) i && block[block.length - 1] == (byte) i)
                            ? 0
                            : 1;
        }
        System.out.println("fragments: " + wrong + " wrong");
        Object[] holes = new Object[300_000];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = i % 3 == 0 ? new int[] {i} : new Object();
        }
        for (int i = 0; i < holes.length; i++) {
            holes[i] = i % 3 == 0 ? holes[i] : null;
        }
        System.gc();
        List<byte[]> large = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            large.add(new byte[100_000]);
        }
        long sum = 0;
        for (int i = 0; i < holes.length; i += 3) {
            sum += ((int[]) holes[i])[0];
        }
        System.out.println("holes: " + sum + " " + large.size());
    }

    private static final class Node {
        private final int value;
        private Node left;
        private Node right;

        Node(int value) {
            this.value = value;
        }

        void add(int other) {
            if (other < value) {
                if (left == null) {
                    left = new Node(other);
                } else {
                    left.add(other);
                }
            } else if (right == null) {
                right = new Node(other);
            } else {
                right.add(other);
            }
        }

        long sum() {
            return value + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
        }
    }

    /** Old objects that point to new ones. */
    private static void graphs() {
        Node[] roots = new Node[100];
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < roots.length; i++) {
                if (roots[i] == null || (i + round) % 7 == 0) {
                    roots[i] = new Node(500);
                }
                for (int j = 0; j < 30; j++) {
                    roots[i].add((i * 31 + j * 17 + round * 13) % 1000);
                }
            }
        }
        long sum = 0;
        for (Node root : roots) {
            sum += root.sum();
        }
        System.out.println("graphs: " + sum);
        Node list = null;
        for (int i = 0; i < 500_000; i++) {
            Node node = new Node(i);
            node.right = list;
            list = node;
        }
        int length = 0;
        for (Node at = list; at != null; at = at.right) {
            length++;
        }
        System.out.println("list: " + length);
    }

    private static void strings() {
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            counts.merge("key " + i % 1000, 1, Integer::sum);
            if (i % 1000 == 0) {
                text.append(i).append(',');
            }
        }
        System.out.println(
                "strings: " + counts.size() + " " + counts.get("key 7") + " " + text.length());
    }

    /** The collector runs while exceptions are made and on their way. */
    private static void exceptions() {
        int caught = 0;
        List<Throwable> kept = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            try {
                byte[] garbage = new byte[1000];
                garbage[i % 2000] = 1;
                int[] none = i % 3 == 0 ? null : new int[i % 5];
                none[3]++;
                throw new IllegalStateException("number " + i);
            } catch (ArrayIndexOutOfBoundsException | NullPointerException e) {
                caught++;
            } catch (IllegalStateException e) {
                kept.add(e);
            }
        }
        System.out.println(
                "exceptions: " + caught + " " + kept.size() + " " + kept.getLast().getMessage());
    }

    private static void fullHeap() {
        for (int round = 0; round < 3; round++) {
            List<Object> all = new ArrayList<>();
            try {
                while (true) {
                    all.add(new long[10_000]);
                }
            } catch (OutOfMemoryError e) {
                boolean much = all.size() > 100;
                all.clear();
                System.out.println(e.getMessage() + " " + much);
            }
            Node list = null;
            try {
                while (true) {
                    Node node = new Node(0);
                    node.right = list;
                    list = node;
                }
            } catch (OutOfMemoryError e) {
                list = null;
                System.out.println(e.getMessage());
            }
        }
        byte[] afterwards = new byte[1 << 20];
        System.out.println("afterwards " + afterwards.length);
    }

    private static void hugeArrays(int most) {
        int[] sizes = {most, most - 1, most - 2, most / 2, most / 8};
        for (int size : sizes) {
            try {
                System.out.println(new long[size].length);
            } catch (OutOfMemoryError e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            System.out.println(new Object[1][most / 4].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
    }

    private static int depth;

    private static int recurse(int by) {
        depth++;
        return recurse(by) + 1;
    }

    private static String describe(Object[] nested) {
        return "[" + (nested[0] instanceof Object[] inner ? describe(inner) : nested[0]) + "]";
    }

    private static void deepStack() {
        for (int round = 0; round < 3; round++) {
            depth = 0;
            try {
                System.out.println(recurse(1));
            } catch (StackOverflowError e) {
                System.out.println(
                        e.getMessage()
                                + " "
                                + (depth > 1000)
                                + " "
                                + e.getStackTrace().length
                                + " "
                                + e.getStackTrace()[500].getMethodName());
            }
        }
        Object[] self = new Object[1];
        self[0] = self;
        try {
            System.out.println(describe(self).length());
        } catch (StackOverflowError e) {
            System.out.println("endless");
        } finally {
            System.out.println("finally");
        }
        System.out.println(unwound(0) > 0);
    }

    private static int unwound(int level) {
        try {
            return unwound(level + 1);
        } catch (StackOverflowError e) {
            return level;
        }
    }
}
