package org.banteng.image.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Scanner;

/** Uses a class that the class library of metal lacks, not in main itself. */
public final class ReadsNumbers {
    private ReadsNumbers() {}

    /** Prints the number that it reads. */
    public static void main(String[] arguments) {
        System.out.println(read());
    }

    private static int read() {
        try (Scanner scanner = new Scanner(System.in, UTF_8)) {
            return scanner.nextInt();
        }
    }
}
