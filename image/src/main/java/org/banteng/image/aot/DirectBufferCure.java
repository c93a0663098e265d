package org.banteng.image.aot;

import org.banteng.machine.metal.DirectBuffers;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;

import java.nio.ByteBuffer;

/** Makes {@link ByteBuffer#allocateDirect} call {@link DirectBuffers#allocate}; see there why. */
final class DirectBufferCure implements ClassHolderTransformer {
    private static final MethodDescriptor ALLOCATE_DIRECT =
            new MethodDescriptor("allocateDirect", int.class, ByteBuffer.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals(ByteBuffer.class.getName())) {
            MethodHolder method = type.getMethod(ALLOCATE_DIRECT);
            ProgramEmitter program = ProgramEmitter.create(method, context.getHierarchy());
            ValueEmitter capacity = program.var(1, int.class);
            program.invoke(DirectBuffers.class, "allocate", ByteBuffer.class, capacity)
                    .returnValue();
        }
    }
}
