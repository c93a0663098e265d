package semantics;

/** Arrays: their elements' indices and types, and their sizes. */
final class Arrays {
    private Arrays() {}

    static void run() {
        indices(new int[3]);
        boundsThatLookChecked(new int[4]);
        constantIndices();
        stores();
        sizes(-3);
        clones();
        copies();
        System.out.println(
                int[].class.getName() + " " + new String[0][0].getClass().getSimpleName());
    }

    private static void indices(int[] array) {
        for (int index : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE, 2}) {
            try {
                System.out.println(array[index]);
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
            try {
                array[index] = 5;
                array[index]++;
                array[index] += 7;
                System.out.println("stored " + array[index]);
            } catch (IndexOutOfBoundsException e) {
                System.out.println(e);
            }
            try {
                int unused = array[index];
                System.out.println("read");
            } catch (RuntimeException e) {
                System.out.println("unused: " + e.getMessage());
            }
        }
        try {
            boolean[][] rows = new boolean[1][0];
            System.out.println(rows[0][0] + " " + rows[1].length);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e);
        }
        byte[] none = null;
        try {
            none[0] = 1;
        } catch (NullPointerException e) {
            System.out.println("no array");
        }
        try {
            int unused = none.length;
            System.out.println("has length");
        } catch (NullPointerException e) {
            System.out.println("no length");
        }
    }

    /** Conditions on an index that hold on one way only, or no more. */
    private static void boundsThatLookChecked(int[] array) {
        for (int i = 2; i < 6; i++) {
            int missed = 0;
            if (i >= array.length) {
                missed++;
            }
            try {
                array[i] = i;
                System.out.println(i + " stored");
            } catch (ArrayIndexOutOfBoundsException e) {
                System.out.println(e.getMessage() + ", missed " + missed);
            }
        }
        int at = 0;
        try {
            while (true) {
                if (at < array.length || at > 5) {
                    array[at] = -1;
                }
                at++;
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        int[] shorter = new int[2];
        int sum = 0;
        try {
            for (int i = 0; i < array.length; i++) {
                sum += shorter[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + sum);
        }
        try {
            for (int i = array.length - 1; i >= -1; i--) {
                sum += array[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + sum);
        }
    }

    private static void constantIndices() {
        int[] three = {1, 2, 3};
        try {
            System.out.println(three[5]);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            three[-1] = 0;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        String[] names = new String[2];
        try {
            names[2] = "c";
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(three[2] + names.length);
    }

    private static void stores() {
        Object[] integers = new Integer[2];
        for (Object value : new Object[] {"text", 5, null, 6L, new int[0], 2.5}) {
            try {
                integers[1] = value;
                System.out.println("stored " + integers[1]);
            } catch (ArrayStoreException e) {
                System.out.println(e);
            }
        }
        Object[] rows = new int[2][];
        try {
            rows[0] = new long[1];
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        rows[1] = new int[] {7};
        Comparable<?>[] comparables = new String[1];
        try {
            comparables[0] = 1.5;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.arraycopy(new Object[] {"a", 1}, 0, new String[2], 0, 2);
        } catch (ArrayStoreException e) {
            System.out.println("not copied");
        }
        Number[] numbers = new Number[] {1, 2.5, 3L};
        System.out.println(numbers[0] + " " + numbers[1] + " " + numbers[2]);
        try {
            Object[] strings = new String[1];
            strings[3] = 4;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println("index first: " + e.getMessage());
        }
    }

    private static void sizes(int negative) {
        try {
            System.out.println(new int[negative].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e);
        }
        try {
            Object unused = new String[negative];
            System.out.println("made");
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new long[2][negative - 1][-7].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new long[0][negative][].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new byte[-1].length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        int[][][] cube = new int[2][3][];
        System.out.println(cube.length + " " + cube[1].length + " " + cube[1][2]);
        System.out.println(new double[2][0].length + " " + new char[3][2][1][0].length);
        Object made = java.lang.reflect.Array.newInstance(int.class, 2);
        System.out.println(made.getClass().getName());
    }

    private static void clones() {
        int[][] original = {{1, 2}, {3}};
        int[][] copy = original.clone();
        copy[0] = new int[] {9};
        copy[1][0] = 4;
        System.out.println(original[0].length + " " + original[1][0] + " " + copy[0][0]);
        int[] none = null;
        try {
            none.clone();
        } catch (NullPointerException e) {
            System.out.println("no clone");
        }
        for (int length = 0; length <= 40; length += 5) {
            System.out.println(length + " " + behindClones(length));
        }
    }

    /** What is made next finds zeros where it is. */
    private static int behindClones(int length) {
        byte[] bytes = new byte[length];
        java.util.Arrays.fill(bytes, (byte) 7);
        byte[] sameBytes = bytes.clone();
        int[] behindBytes = new int[100];
        char[] chars = new char[length];
        java.util.Arrays.fill(chars, 'x');
        char[] sameChars = chars.clone();
        int[] behindChars = new int[100];
        int wrong = 0;
        for (int i = 0; i < behindBytes.length; i++) {
            wrong += behindBytes[i] == 0 && behindChars[i] == 0 ? 0 : 1;
        }
        wrong += java.util.Arrays.equals(bytes, sameBytes) ? 0 : 1;
        wrong += java.util.Arrays.equals(chars, sameChars) ? 0 : 1;
        return wrong;
    }

    private static void copies() {
        int[] numbers = {1, 2, 3, 4, 5};
        System.arraycopy(numbers, 0, numbers, 1, 4);
        System.out.println(java.util.Arrays.toString(numbers));
        System.arraycopy(numbers, 2, numbers, 0, 3);
        System.out.println(java.util.Arrays.toString(numbers));
    }
}
