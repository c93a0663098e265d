package org.banteng.machine.metal.kernel;

import org.teavm.interop.Unmanaged;

/**
 * The command line that the loader passes on: words for the kernel, then {@code --}, then the
 * program's arguments. Without {@code --}, all words are the program's.
 *
 * <p>Words are separated by blanks. As in a shell, {@code '...'} and {@code "..."} keep blanks
 * together, and a backslash takes the next character as it is, but for one in single quotes.
 *
 * <pre>
 *         +-------------------------------+
 *   0x00  | words         | of the kernel |   "--" is a word of neither
 *   0x08  | words, as addresses of texts  |   the last followed by 0
 *         | the texts                     |   each ends with a 0
 *         +-------------------------------+
 * </pre>
 */
@Unmanaged
public final class CommandLine {
    private static final int COUNT = 0x00;
    private static final int KERNEL_COUNT = 0x04;
    private static final int WORDS = 0x08;
    private static final int WORD_BYTES = 8;

    private CommandLine() {}

    /**
     * How many bytes of memory {@link #split} needs.
     *
     * @param line a text that ends with a 0
     */
    public static long bytes(long line) {
        long length = length(line);
        return WORDS + (length / 2 + 2) * WORD_BYTES + length + 1;
    }

    /**
     * Takes a command line apart.
     *
     * @param line a text that ends with a 0
     * @param record {@link #bytes} of memory filled with zeros
     */
    public static void split(long line, long record) {
        long texts = record + WORDS + (length(line) / 2 + 2) * WORD_BYTES;
        int count = 0;
        long from = skipBlanks(line);
        while (Raw.getByte(from) != 0) {
            Raw.putLong(record + WORDS + (long) count * WORD_BYTES, texts);
            count++;
            from = skipBlanks(copyWord(from, texts));
            texts += length(texts) + 1;
        }
        Raw.putInt(record + COUNT, count);
        Raw.putInt(record + KERNEL_COUNT, findSeparator(record));
    }

    /** How many arguments the program gets. */
    public static int argumentCount(long record) {
        return Raw.getInt(record + COUNT) - firstArgument(record);
    }

    /** Where the addresses of the program's arguments are, the last followed by 0. */
    public static long arguments(long record) {
        return record + WORDS + (long) firstArgument(record) * WORD_BYTES;
    }

    /**
     * What the first of the kernel's words that is {@code name=value} has as its value.
     *
     * @param name a text
     * @return a text; 0 if there is no such word
     */
    public static long value(long record, long name) {
        for (int i = 0; i < Raw.getInt(record + KERNEL_COUNT); i++) {
            long rest = after(word(record, i), name);
            if (rest != 0 && Raw.getByte(rest) == '=') {
                return rest + 1;
            }
        }
        return 0;
    }

    /**
     * The same as a whole number.
     *
     * @param otherwise what to answer if there is no such word
     */
    public static long number(long record, long name, long otherwise) {
        long value = value(record, name);
        return value == 0 ? otherwise : parse(value);
    }

    private static long word(long record, int index) {
        return Raw.getLong(record + WORDS + (long) index * WORD_BYTES);
    }

    private static int firstArgument(long record) {
        int kernelWords = Raw.getInt(record + KERNEL_COUNT);
        return kernelWords < 0 ? 0 : kernelWords + 1;
    }

    /** How many words stand before the first {@code --}; -1 if there is none. */
    private static int findSeparator(long record) {
        for (int i = 0; i < Raw.getInt(record + COUNT); i++) {
            long word = word(record, i);
            if (length(word) == 2 && Raw.getByte(word) == '-' && Raw.getByte(word + 1) == '-') {
                return i;
            }
        }
        return -1;
    }

    /** Copies one word without its quotes; where it ends in the line. */
    private static long copyWord(long line, long to) {
        long from = line;
        long end = to;
        int quote = 0;
        while (Raw.getByte(from) != 0 && (quote != 0 || !isBlank(Raw.getByte(from)))) {
            int c = Raw.getByte(from++);
            if (c == '\\' && quote != '\'' && Raw.getByte(from) != 0) {
                Raw.putByte(end++, Raw.getByte(from++));
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                Raw.putByte(end++, c);
            }
        }
        Raw.putByte(end, 0);
        return from;
    }

    private static long skipBlanks(long line) {
        long at = line;
        while (isBlank(Raw.getByte(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static long length(long text) {
        long at = text;
        while (Raw.getByte(at) != 0) {
            at++;
        }
        return at - text;
    }

    /** What follows a prefix of a word; 0 if it begins otherwise. */
    private static long after(long word, long prefix) {
        int length = 0;
        while (Raw.getByte(prefix + length) != 0) {
            if (Raw.getByte(word + length) != Raw.getByte(prefix + length)) {
                return 0;
            }
            length++;
        }
        return word + length;
    }

    private static long parse(long digits) {
        long number = 0;
        for (long at = digits; Raw.getByte(at) >= '0' && Raw.getByte(at) <= '9'; at++) {
            number = number * 10 + Raw.getByte(at) - '0';
        }
        return number;
    }
}
