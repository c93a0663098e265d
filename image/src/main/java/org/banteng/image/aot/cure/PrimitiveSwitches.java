package org.banteng.image.aot.cure;

import org.teavm.classlib.impl.SwitchBootstrapSubstitutor;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.SwitchBootstraps;

/**
 * Switches over patterns. Java's compiler writes one over a component of a record where several
 * patterns begin alike, also if the component is a {@code double}, say; TeaVM asks that one whether
 * it is {@code null}, which does not compile.
 */
public final class PrimitiveSwitches implements BootstrapMethodSubstitutor {
    /** What the compiler writes a call of for such a switch. */
    public static final MethodReference BOOTSTRAP =
            new MethodReference(
                    SwitchBootstraps.class,
                    "typeSwitch",
                    MethodHandles.Lookup.class,
                    String.class,
                    MethodType.class,
                    Object[].class,
                    CallSite.class);

    private final BootstrapMethodSubstitutor others = new SwitchBootstrapSubstitutor();

    /**
     * Each pattern fits a component of a primitive type: the first that has not been tried does.
     */
    @Override
    public ValueEmitter substitute(DynamicCallSite call, ProgramEmitter program) {
        return call.getCalledMethod().parameterType(0) instanceof ValueType.Primitive
                ? call.getArguments().get(1)
                : others.substitute(call, program);
    }
}
