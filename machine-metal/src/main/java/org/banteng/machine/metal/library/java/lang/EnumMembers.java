package org.banteng.machine.metal.library.java.lang;

/** Of {@link Enum}. */
final class EnumMembers {
    private EnumMembers() {}

    public static <T extends Enum<T>> T valueOf(Class<T> type, String name) {
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        if (name == null) {
            throw new NullPointerException("Name is null");
        }
        throw new IllegalArgumentException(
                "No enum constant " + type.getName().replace('$', '.') + "." + name);
    }
}
