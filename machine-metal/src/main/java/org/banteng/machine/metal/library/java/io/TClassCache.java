package org.banteng.machine.metal.library.java.io;

import java.util.HashMap;
import java.util.Map;

/** {@code java.io.ClassCache}: something for each class, which stays, as classes do. */
public abstract class TClassCache<T> {
    private final Map<Class<?>, T> values = new HashMap<>();

    protected TClassCache() {}

    /** What a class gets when it is first asked for. It may ask for others' meanwhile. */
    protected abstract T computeValue(Class<?> type);

    /** What a class has. */
    public T get(Class<?> type) {
        T value = values.get(type);
        if (value == null) {
            value = computeValue(type);
            values.put(type, value);
        }
        return value;
    }
}
