package org.banteng.image.aot;

import org.banteng.machine.Memory;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Puts {@link org.banteng.machine.metal.MetalMemory} in the place of {@link Memory}. TeaVM would
 * also find the one implementation behind {@code Memory}'s constant and put it into the callers;
 * but each access would still check that {@code Memory} is initialised and that the constant is not
 * null.
 *
 * <p>TeaVM finds this class as a service.
 */
public final class MachineLinker implements SubstitutionPolicy {
    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(Memory.class.getName()::equals)
                .replacePackage("org.banteng.machine", "org.banteng.machine.metal")
                .simpleNamePrefix("Metal");
    }
}
