package org.banteng.image.aot.serial;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/**
 * Classes that are in place of the JDK's, and do not say that they are serialisable as these are.
 */
public final class Serializables implements ClassHolderTransformer {
    private final Predicate<String> isInPlaceOfJdk;

    /**
     * @param isInPlaceOfJdk tells of a class's name whether it is such a class
     */
    public Serializables(Predicate<String> isInPlaceOfJdk) {
        this.isInPlaceOfJdk = isInPlaceOfJdk;
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (isInPlaceOfJdk.test(type.getName()) && isSerializable(type.getName())) {
            type.getInterfaces().add(Serializable.class.getName());
        }
    }

    private static boolean isSerializable(String name) {
        try {
            Class<?> ofJdk = Class.forName(name, false, null);
            return List.of(ofJdk.getInterfaces()).contains(Serializable.class);
        } catch (ClassNotFoundException e) {
            return false; // of a part of the JDK's own that programs do not see
        }
    }
}
