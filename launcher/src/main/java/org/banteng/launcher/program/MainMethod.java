package org.banteng.launcher.program;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Where a program begins: {@code static void main(String[])}, or any of the forms that a JDK 25
 * launcher takes (Java Language Specification 25, section 12.1.4): without arguments, or an
 * instance method.
 */
final class MainMethod {
    private final MethodHandle main;
    private final MethodHandle constructor;
    private final boolean takesArguments;

    private MainMethod(MethodHandle main, MethodHandle constructor, boolean takesArguments) {
        this.main = main;
        this.constructor = constructor;
        this.takesArguments = takesArguments;
    }

    /**
     * Finds it.
     *
     * @throws ProgramException if the class has none
     */
    static MainMethod of(Class<?> type) {
        Method method = find(type, String[].class);
        boolean takesArguments = method != null;
        if (method == null) {
            method = find(type);
        }
        if (method == null) {
            throw new ProgramException(
                    type.getName() + " has no method: public static void main(String[] args)");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            method.setAccessible(true);
            MethodHandle main = lookup.unreflect(method);
            if (Modifier.isStatic(method.getModifiers())) {
                return new MainMethod(main, null, takesArguments);
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            if (Modifier.isPrivate(constructor.getModifiers())) {
                throw new NoSuchMethodException(constructor.toString());
            }
            constructor.setAccessible(true);
            return new MainMethod(main, lookup.unreflectConstructor(constructor), takesArguments);
        } catch (NoSuchMethodException e) {
            throw new ProgramException(
                    "main of "
                            + type.getName()
                            + " is not static, and there is no constructor without arguments to"
                            + " call it with");
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " was made accessible", e);
        }
    }

    private static Method find(Class<?> type, Class<?>... parameters) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            try {
                Method method = owner.getDeclaredMethod("main", parameters);
                if (!Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isAbstract(method.getModifiers())
                        && method.getReturnType() == void.class) {
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // Perhaps it is inherited.
            }
        }
        return null;
    }

    /** Runs the program. */
    void invoke(String[] args) throws Throwable {
        if (constructor != null) {
            Object instance = constructor.invoke();
            if (takesArguments) {
                main.invoke(instance, args);
            } else {
                main.invoke(instance);
            }
        } else if (takesArguments) {
            main.invokeExact(args);
        } else {
            main.invokeExact();
        }
    }
}
