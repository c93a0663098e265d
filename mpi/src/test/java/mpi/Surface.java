package mpi;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes classes and their members as {@code surface.txt} does, but without parameter names. */
final class Surface {
    private static final Set<String> WITH_PROTECTED =
            Set.of(
                    "Struct",
                    "Struct$Data",
                    "UserFunction",
                    "Int2",
                    "ShortInt",
                    "LongInt",
                    "FloatInt",
                    "DoubleInt");

    private Surface() {}

    /** A line of the list without parameter names and remarks. */
    static String normalized(String line) {
        String member = line.replaceAll("   \\[.*", "").replaceAll(" = -?\\d+$", "");
        int open = member.indexOf('(');
        if (open < 0) {
            return member;
        }
        int close = member.indexOf(')');
        String parameters =
                Arrays.stream(member.substring(open + 1, close).split(", "))
                        .map(parameter -> parameter.replaceAll(" \\w+$", ""))
                        .collect(Collectors.joining(", "));
        return member.substring(0, open + 1) + parameters + member.substring(close);
    }

    /** The class that a header names. */
    static Class<?> classOf(String header) throws ClassNotFoundException {
        String name = header.replaceAll(".*?(class|interface) mpi\\.(\\S+).*", "$2");
        return Class.forName("mpi." + name.replace('.', '$'));
    }

    static String header(Class<?> type) {
        int modifiers = type.getModifiers() & ~Modifier.INTERFACE & ~Modifier.STATIC;
        StringBuilder header = new StringBuilder();
        if (type.isInterface()) {
            header.append(Modifier.toString(modifiers & ~Modifier.ABSTRACT)).append(" interface ");
        } else {
            header.append(Modifier.toString(modifiers)).append(" class ");
        }
        header.append(name(type));
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class) {
            header.append(" extends ").append(name(parent));
        }
        StringJoiner interfaces = new StringJoiner(", ", " implements ", "").setEmptyValue("");
        for (Class<?> implemented : type.getInterfaces()) {
            interfaces.add(name(implemented));
        }
        return header.append(interfaces).toString();
    }

    /** Public members of a class's own, and protected ones where the list has them. */
    static Set<String> members(Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (Field field : type.getDeclaredFields()) {
            if (isListed(type, field.getModifiers())) {
                members.add(
                        "field "
                                + Modifier.toString(field.getModifiers())
                                + " "
                                + name(field.getType())
                                + " "
                                + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isListed(type, constructor.getModifiers())) {
                boolean inner = type.getEnclosingClass() != null;
                members.add(
                        "ctor "
                                + Modifier.toString(constructor.getModifiers())
                                + " "
                                + type.getSimpleName()
                                + parameters(constructor, inner ? 1 : 0)
                                + exceptions(constructor));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isListed(type, method.getModifiers()) && !method.isSynthetic()) {
                members.add(
                        "method "
                                + Modifier.toString(method.getModifiers())
                                + " "
                                + typeParameters(method)
                                + name(method.getGenericReturnType())
                                + " "
                                + method.getName()
                                + parameters(method, 0)
                                + exceptions(method));
            }
        }
        return members;
    }

    private static boolean isListed(Class<?> type, int modifiers) {
        boolean withProtected = WITH_PROTECTED.contains(type.getName().replace("mpi.", ""));
        return Modifier.isPublic(modifiers) || (withProtected && Modifier.isProtected(modifiers));
    }

    private static String typeParameters(Method method) {
        StringJoiner parameters = new StringJoiner(", ", "<", "> ").setEmptyValue("");
        for (TypeVariable<Method> parameter : method.getTypeParameters()) {
            parameters.add(parameter.getName() + " extends " + name(parameter.getBounds()[0]));
        }
        return parameters.toString();
    }

    private static String parameters(Executable member, int from) {
        StringJoiner parameters = new StringJoiner(", ", "(", ")");
        Type[] types = from == 0 ? member.getGenericParameterTypes() : member.getParameterTypes();
        for (int i = from; i < types.length; i++) {
            parameters.add(name(types[i]));
        }
        return parameters.toString();
    }

    private static String exceptions(Executable member) {
        StringJoiner exceptions = new StringJoiner(", ", " throws ", "").setEmptyValue("");
        for (Class<?> exception : member.getExceptionTypes()) {
            exceptions.add(name(exception));
        }
        return exceptions.toString();
    }

    private static String name(Type type) {
        return type.getTypeName().replace('$', '.');
    }
}
