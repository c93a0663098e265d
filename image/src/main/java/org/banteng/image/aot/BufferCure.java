package org.banteng.image.aot;

import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.instructions.PutFieldInstruction;

/** A direct buffer's {@code getLong(int)} moves its position; there, no absolute get may. */
final class BufferCure implements ClassHolderTransformer {
    private static final MethodDescriptor GET_LONG =
            new MethodDescriptor("getLong", int.class, long.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().equals("java.nio.ByteBufferNative")) {
            for (BasicBlock block : type.getMethod(GET_LONG).getProgram().getBasicBlocks()) {
                for (Instruction instruction : block) {
                    if (instruction instanceof PutFieldInstruction put) {
                        put.delete();
                    }
                }
            }
        }
    }
}
