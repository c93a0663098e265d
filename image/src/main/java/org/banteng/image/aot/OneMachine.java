package org.banteng.image.aot;

import org.banteng.machine.Platform;
import org.banteng.machine.metal.instance.MetalPlatform;
import org.teavm.classlib.ServiceLoaderFilter;

/**
 * Leaves out the machines that a program is not linked for, should the class path name others: that
 * of the JVM, for one.
 *
 * <p>TeaVM finds this class as a service of the program that it compiles.
 */
public final class OneMachine implements ServiceLoaderFilter {
    @Override
    public boolean apply(String service, String implementation) {
        return !service.equals(Platform.class.getName())
                || implementation.equals(MetalPlatform.class.getName());
    }
}
