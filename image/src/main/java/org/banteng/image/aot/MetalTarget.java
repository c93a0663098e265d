package org.banteng.image.aot;

import org.banteng.image.aot.cure.ArithmeticCure;
import org.banteng.image.aot.cure.ArrayCure;
import org.banteng.image.aot.cure.FieldCure;
import org.banteng.image.aot.cure.HandlerCure;
import org.banteng.image.aot.cure.HandlerValueCure;
import org.banteng.image.aot.cure.LoopCure;
import org.banteng.image.aot.cure.MachineExceptions;
import org.banteng.image.aot.cure.NestedTryCure;
import org.banteng.image.aot.cure.UnusedCastCure;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.vm.TeaVMTargetController;

/**
 * TeaVM's C, but with what Java says about each instruction. Before methods are put into each
 * other, and before anything is optimised, what may throw becomes a call that no optimisation drops
 * or moves.
 *
 * <p>It names the interface of its superclass, since TeaVM's plugins look for it on this class.
 */
final class MetalTarget extends CTarget implements TeaVMCHost {
    private Characteristics characteristics;

    MetalTarget(int leastHeap, int mostHeap) {
        super(new CNameProvider());
        setObfuscated(false);
        setMinHeapSize(leastHeap);
        setMaxHeapSize(mostHeap);
    }

    @Override
    public void setController(TeaVMTargetController controller) {
        super.setController(controller);
        characteristics = new Characteristics(controller.getUnprocessedClassSource());
    }

    @Override
    public void contributeDependencies(DependencyAnalyzer analyzer) {
        super.contributeDependencies(analyzer);
        MachineExceptions.link(analyzer);
    }

    @Override
    public void beforeInlining(Program program, MethodReader method) {
        boolean managed = characteristics.isManaged(method.getReference());
        new HandlerValueCure(program, method.getReference()).apply();
        new NestedTryCure(program).apply();
        HandlerCure.apply(program);
        new ArithmeticCure(managed).apply(program);
        super.beforeInlining(program, method);
        if (managed) {
            new ArrayCure(program).apply();
            UnusedCastCure.apply(program);
        }
    }

    /** Without TeaVM's own checks of array indices: it leaves out some that are needed. */
    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        FieldCure.apply(program);
        LoopCure.apply(program, method.getReference());
    }
}
