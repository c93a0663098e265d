package org.banteng.image.aot.cure;

import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * TeaVM leaves the names of classes out of a program where it finds that nobody asks for them. But
 * an exception that the machine throws may name any class; and most names are in the program
 * anyway, for stack traces.
 */
public final class ClassNames extends AbstractDependencyListener {
    private static final MethodReference GET_NAME =
            new MethodReference(Class.class, "getName", String.class);

    @Override
    public void classReached(DependencyAgent agent, String className) {
        MethodDependency getName = agent.linkMethod(GET_NAME);
        getName.getVariable(0)
                .getClassValueNode()
                .propagate(agent.getType(ValueType.object(className)));
    }
}
