package org.banteng.machine.metal.library.java.io;

import org.banteng.machine.metal.library.OfClass;

import java.io.ObjectInputFilter;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** {@link ObjectInputFilter}. */
public final class ObjectInputFilterMembers {
    private ObjectInputFilterMembers() {}

    /**
     * {@link ObjectInputFilter.Config}: no properties of a JDK set a filter, and there is no log.
     */
    static final class Config {
        private static ObjectInputFilter filter;
        private static BinaryOperator<ObjectInputFilter> factory;
        private static boolean isUsed;

        private Config() {}

        /** See {@link OfClass}. */
        @OfClass
        static void initialise() {}

        @SuppressWarnings("unused")
        static void traceFilter(String message, Object[] arguments) {}

        static ObjectInputFilter getSerialFilter() {
            return filter;
        }

        static void setSerialFilter(ObjectInputFilter next) {
            Objects.requireNonNull(next, "filter");
            if (filter != null) {
                throw new IllegalStateException("Serial filter can only be set once");
            }
            filter = next;
        }

        static BinaryOperator<ObjectInputFilter> getSerialFilterFactory() {
            return factory == null ? (current, next) -> next : factory;
        }

        static BinaryOperator<ObjectInputFilter> getSerialFilterFactorySingleton() {
            isUsed = true;
            return getSerialFilterFactory();
        }

        static void setSerialFilterFactory(BinaryOperator<ObjectInputFilter> next) {
            Objects.requireNonNull(next, "filterFactory");
            if (isUsed) {
                throw new IllegalStateException(
                        "Cannot replace filter factory: "
                                + getSerialFilterFactory().getClass().getName());
            }
            isUsed = true;
            factory = next;
        }
    }
}
