package org.banteng.image.aot;

import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Mends what TeaVM does otherwise than Java says, while it compiles. TeaVM finds this class as a
 * service.
 */
public final class Cures implements TeaVMPlugin {
    @Override
    public void install(TeaVMHost host) {
        host.add(new DirectBufferCure());
    }
}
