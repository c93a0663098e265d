package org.banteng.machine.metal.library.jdk.internal.access;

import java.util.List;

/** {@code jdk.internal.access.JavaUtilCollectionAccess}: lists of what streams have collected. */
public interface TJavaUtilCollectionAccess {
    /** An unmodifiable list; {@code null} in it is a {@link NullPointerException}. */
    <E> List<E> listFromTrustedArray(Object[] array);

    /** An unmodifiable list that may contain {@code null}. */
    <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array);
}
