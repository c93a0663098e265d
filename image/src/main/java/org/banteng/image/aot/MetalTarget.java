package org.banteng.image.aot;

import org.banteng.image.aot.cure.ArithmeticCure;
import org.banteng.image.aot.cure.ArrayCure;
import org.banteng.image.aot.cure.FieldCure;
import org.banteng.image.aot.cure.HandlerCure;
import org.banteng.image.aot.cure.HandlerValueCure;
import org.banteng.image.aot.cure.LoopCure;
import org.banteng.image.aot.cure.MachineExceptions;
import org.banteng.image.aot.cure.NestedTryCure;
import org.banteng.image.aot.cure.ResultCure;
import org.banteng.image.aot.cure.UnusedCastCure;
import org.teavm.backend.c.CTarget;
import org.teavm.backend.c.TeaVMCHost;
import org.teavm.backend.c.generate.CNameProvider;
import org.teavm.dependency.DependencyAnalyzer;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.ListableClassReaderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.Program;
import org.teavm.model.lowlevel.Characteristics;
import org.teavm.model.optimization.InliningFilter;
import org.teavm.model.optimization.InliningFilterFactory;
import org.teavm.model.util.VariableCategoryProvider;
import org.teavm.vm.TeaVMTargetController;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * TeaVM's C, but with what Java says about each instruction. Before methods are put into each
 * other, and before anything is optimised, what may throw becomes a call that no optimisation drops
 * or moves.
 *
 * <p>It names the interface of its superclass, since TeaVM's plugins look for it on this class.
 */
final class MetalTarget extends CTarget implements TeaVMCHost {
    private final HotPaths hotPaths = HotPaths.read();
    private Characteristics characteristics;
    private TeaVMTargetController controller;
    private Supplier<ListableClassReaderSource> classes;

    MetalTarget(int leastHeap, int mostHeap) {
        super(new CNameProvider());
        setObfuscated(false);
        setMinHeapSize(leastHeap);
        setMaxHeapSize(mostHeap);
    }

    /** To be called before anything is compiled: gives the classes that are being compiled. */
    void setClasses(Supplier<ListableClassReaderSource> classes) {
        this.classes = classes;
    }

    @Override
    public void setController(TeaVMTargetController controller) {
        this.controller = controller;
        super.setController(keepingNamed(controller));
        characteristics = new Characteristics(controller.getUnprocessedClassSource());
    }

    /** Lets {@link ResultCure} say which variables are kept. */
    private static TeaVMTargetController keepingNamed(TeaVMTargetController controller) {
        Class<?> type = TeaVMTargetController.class;
        return (TeaVMTargetController)
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                method.getName().equals("isFriendlyToDebugger")
                                        ? true
                                        : method.invoke(controller, arguments));
    }

    @Override
    public void contributeDependencies(DependencyAnalyzer analyzer) {
        super.contributeDependencies(analyzer);
        MachineExceptions.link(analyzer);
    }

    /** TeaVM's own part is to look, wherever an object is used, whether there is one. */
    @Override
    public void beforeInlining(Program program, MethodReader method) {
        boolean managed = characteristics.isManaged(method.getReference());
        new HandlerValueCure(program, method.getReference()).apply();
        new NestedTryCure(program).apply();
        HandlerCure.apply(program);
        new ArithmeticCure(managed).apply(program);
        if (OwnCode.isTrusted(method.getOwnerName())) {
            OwnCode.trustCasts(program);
        } else {
            super.beforeInlining(program, method);
        }
        if (managed) {
            new ArrayCure(program).apply();
            UnusedCastCure.apply(program);
        }
    }

    /** Nor is what is rare put into anything. */
    @Override
    public InliningFilterFactory getInliningFilter() {
        InliningFilterFactory filters = super.getInliningFilter();
        return caller -> {
            InliningFilter filter = filters.createFilter(caller);
            return method -> !hotPaths.isRare(method) && filter.apply(method);
        };
    }

    /** When small methods have been put into others. */
    @Override
    public void analyzeBeforeOptimizations(ListableClassReaderSource source) {
        super.analyzeBeforeOptimizations(source);
        if (classes.get() instanceof ListableClassHolderSource all) {
            hotPaths.apply(all, controller.getDependencyInfo(), getInliningFilter());
        }
    }

    /** Without TeaVM's own checks of array indices: it leaves out some that are needed. */
    @Override
    public void beforeOptimizations(Program program, MethodReader method) {
        FieldCure.apply(program);
        LoopCure.apply(program, method.getReference());
    }

    @Override
    public void afterOptimizations(Program program, MethodReader method) {
        super.afterOptimizations(program, method);
        RarePaths.mark(program, hotPaths::isRare);
        if (characteristics.isManaged(method.getReference())) {
            ResultCure.apply(program);
        } else {
            ResultCure.leave(program);
        }
    }

    @Override
    public VariableCategoryProvider variableCategoryProvider() {
        VariableCategoryProvider provider = super.variableCategoryProvider();
        return (program, method) ->
                ResultCure.separate(program, provider.getCategories(program, method));
    }
}
