package org.banteng.machine.metal.library.java.util;

import org.banteng.machine.metal.library.NumberSymbols;
import org.banteng.machine.metal.library.OfObject;

import java.util.Formatter;
import java.util.Locale;

/** Of {@link Formatter}: the symbols of numbers without what knows all of every language. */
final class FormatterMembers {
    private FormatterMembers() {}

    static char getZero(@SuppressWarnings("unused") Locale locale) {
        return '0';
    }

    static char getDecimalSeparator(Locale locale) {
        return NumberSymbols.of(locale).decimal();
    }

    static char getGroupingSeparator(Locale locale) {
        return NumberSymbols.of(locale).grouping();
    }

    static char getMinusSign(Locale locale) {
        return NumberSymbols.of(locale).minus();
    }

    /** Of one conversion in a format. */
    static final class FormatSpecifier {
        private static final int ZERO_PAD = 1 << 5;
        private static final int GROUP = 1 << 6;
        private static final int GROUP_SIZE = 3;

        private FormatSpecifier() {}

        @OfObject
        static StringBuilder localizedMagnitude(
                @SuppressWarnings("unused") Object specifier,
                @SuppressWarnings("unused") Formatter formatter,
                StringBuilder to,
                CharSequence value,
                int offset,
                int flags,
                int width,
                Locale locale) {
            StringBuilder out = to == null ? new StringBuilder() : to;
            NumberSymbols symbols = NumberSymbols.of(locale);
            int begin = out.length();
            int length = value.length();
            int dot = value.toString().indexOf('.', offset);
            int whole = dot < 0 ? length : dot;
            for (int i = offset; i < length; i++) {
                out.append(i == dot ? symbols.decimal() : value.charAt(i));
                boolean groups = (flags & GROUP) != 0 && i < whole - 1;
                if (groups && (whole - i) % GROUP_SIZE == 1) {
                    out.append(symbols.grouping());
                }
            }
            if (width > out.length() && (flags & ZERO_PAD) != 0) {
                out.insert(begin, "0".repeat(width - out.length()));
            }
            return out;
        }
    }
}
