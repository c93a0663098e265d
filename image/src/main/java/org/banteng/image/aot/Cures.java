package org.banteng.image.aot;

import org.banteng.image.aot.cure.CharacterCure;
import org.banteng.image.aot.cure.ClassNames;
import org.banteng.image.aot.cure.PrimitiveSwitches;
import org.banteng.image.aot.cure.RecordMethods;
import org.banteng.image.aot.cure.RuntimeCure;
import org.banteng.image.aot.serial.SerialClasses;
import org.banteng.image.aot.serial.Serializables;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.platform.plugin.PlatformPlugin;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Mends what TeaVM does otherwise than Java says, while it compiles. TeaVM finds this class as a
 * service; it comes after what turns waiting methods into ordinary ones, and what makes the methods
 * of records, since both are mended here.
 */
@After({JCLPlugin.class, PlatformPlugin.class})
public final class Cures implements TeaVMPlugin {
    @Override
    public void install(TeaVMHost host) {
        host.add(new RuntimeCure());
        host.add(new ThreadCure());
        host.add(new WaitCure());
        host.add(Exports.of(host.getProperties()));
        host.getExtension(TeaVMCHost.class).addIntrinsic(context -> new TextIntrinsic());
        host.add(new BufferCure());
        host.add(new CharacterCure());
        host.add(new ClassNames());
        host.add(new LibraryMembers());
        host.add(new Serializables(Library::isInPlaceOfJdk));
        host.add(
                new SerialClasses(
                        Library::isOfJava, Library::isInPlaceOfJdk, OwnCode::isOfLibrary));
        host.add(RecordMethods.BOOTSTRAP, new RecordMethods());
        host.add(PrimitiveSwitches.BOOTSTRAP, new PrimitiveSwitches());
    }
}
