package org.banteng.machine.metal.instance;

import org.teavm.interop.Address;

import java.nio.charset.StandardCharsets;

/** What the job was started with, by name. */
public final class Settings {
    private Settings() {}

    /** The value of a setting such as {@code banteng.wait.spin}; {@code null} if it is not set. */
    public static String get(String name) {
        byte[] bytes = (name + '\0').getBytes(StandardCharsets.UTF_8);
        Address value = MachineCalls.setting(Address.ofData(bytes));
        return value.toLong() == 0 ? null : text(value);
    }

    /** A text of C's, in UTF-8. */
    static String text(Address value) {
        int length = 0;
        while (value.add(length).getByte() != 0) {
            length++;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = value.add(i).getByte();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
