package org.banteng.machine.metal.library.java.util;

import java.util.Locale;

/** Of {@link Locale}. */
final class LocaleMembers {
    private LocaleMembers() {}

    /** The same for all purposes. */
    public static Locale getDefault(@SuppressWarnings("unused") Locale.Category purpose) {
        return Locale.getDefault();
    }
}
