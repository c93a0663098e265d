package org.banteng.machine.metal.failure;

/** What the JVM says of an object that is not of a type. */
final class CastMessage {
    private CastMessage() {}

    static String of(Class<?> actual, Class<?> wanted) {
        String is = actual.getName();
        String was = wanted.getName();
        String homeOfIs = homeOf(actual);
        String homeOfWas = homeOf(wanted);
        String homes =
                homeOfIs.equals(homeOfWas)
                        ? is + " and " + was + " are in " + homeOfIs
                        : is + " is in " + homeOfIs + "; " + was + " is in " + homeOfWas;
        return "class " + is + " cannot be cast to class " + was + " (" + homes + ")";
    }

    private static String homeOf(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element.getName().startsWith("java.")
                ? "module java.base of loader 'bootstrap'"
                : "unnamed module of loader 'app'";
    }
}
