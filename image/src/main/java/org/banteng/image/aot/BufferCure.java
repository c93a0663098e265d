package org.banteng.image.aot;

import org.banteng.machine.metal.library.BufferChecks;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Buffers look at their arguments, and say what is wrong with them in the JDK's words: each method
 * that needs it begins with a call of {@link BufferChecks}. TeaVM's do so too, but add an index and
 * a length first, and a sum too large for an {@code int} looks like a small one.
 *
 * <p>Three mistakes besides: a direct buffer's {@code getLong(int)} moves its position; a copy of a
 * buffer is said to begin elsewhere in the array; a mark beyond a new position becomes 0.
 */
final class BufferCure implements ClassHolderTransformer {
    private static final String PACKAGE = "java.nio.";
    private static final String BYTES = "ByteBufferNative";

    private static final MethodDescriptor GET_LONG =
            new MethodDescriptor("getLong", int.class, long.class);

    /** For a kind of class and the shape of a method, the check. */
    private static final Map<String, String> CHECKS =
            Map.ofEntries(
                    Map.entry("Buffer.position(I", "position"),
                    Map.entry("Buffer.limit(I", "limit"),
                    Map.entry("*Buffer.allocate(I", "capacity"),
                    Map.entry("*Buffer.allocateDirect(I", "capacity"),
                    Map.entry("*Buffer.wrap(AII", "wrap"),
                    Map.entry("*Buffer.get(AII", "get"),
                    Map.entry("*Buffer.get(IAII", "getAt"),
                    Map.entry("*Buffer.put(AII", "put"),
                    Map.entry("*Buffer.put(IAII", "putAt"),
                    Map.entry("*Buffer.put(B", "putAll"),
                    Map.entry("*Buffer.put(IBII", "putAllAt"),
                    Map.entry("*BufferImpl.get(I", "index"),
                    Map.entry("*BufferImpl.put(II", "writableIndex"),
                    Map.entry("*BufferImpl.put(IP", "writableIndex"));

    private static final Map<ValueType, Integer> SIZES =
            Map.of(
                    ValueType.BYTE, Byte.BYTES,
                    ValueType.CHARACTER, Character.BYTES,
                    ValueType.SHORT, Short.BYTES,
                    ValueType.INTEGER, Integer.BYTES,
                    ValueType.FLOAT, Float.BYTES,
                    ValueType.LONG, Long.BYTES,
                    ValueType.DOUBLE, Double.BYTES);

    private static final Map<String, MethodReference> METHODS =
            Stream.of(BufferChecks.class.getDeclaredMethods())
                    .collect(Collectors.toMap(Method::getName, BufferCure::reference));

    private static MethodReference reference(Method check) {
        Class<?>[] signature =
                Stream.concat(Stream.of(check.getParameterTypes()), Stream.of(void.class))
                        .toArray(Class<?>[]::new);
        return new MethodReference(BufferChecks.class, check.getName(), signature);
    }

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (!type.getName().startsWith(PACKAGE)) {
            return;
        }
        String name = type.getName().substring(PACKAGE.length());
        for (MethodHolder method : type.getMethods()) {
            String check = CHECKS.get(kind(name) + "." + shape(method));
            if (check != null && method.getProgram() != null) {
                begin(method, METHODS.get(check));
            }
        }
        if (name.equals(BYTES)) {
            cureBytes(type);
        } else if (name.equals("Buffer")) {
            ValueType self = ValueType.object(type.getName());
            forgetMark(type.getMethod(new MethodDescriptor("position", ValueType.INTEGER, self)));
        }
    }

    /** {@code *Buffer} for {@code IntBuffer}, and {@code *BufferImpl}; others are what they are. */
    private static String kind(String name) {
        return name.replaceFirst("^(Byte|Char|Short|Int|Long|Float|Double)(Buffer(Impl)?)$", "*$2");
    }

    /** Its name, and a letter for each parameter: an array, a buffer, an int, another primitive. */
    private static String shape(MethodHolder method) {
        return Stream.of(method.getParameterTypes())
                .map(BufferCure::letter)
                .collect(Collectors.joining("", method.getName() + "(", ""));
    }

    private static String letter(ValueType type) {
        return switch (type) {
            case ValueType.Array array -> "A";
            case ValueType.Object object when object.getClassName().endsWith("Buffer") -> "B";
            case ValueType.Primitive number -> number == ValueType.INTEGER ? "I" : "P";
            default -> "O";
        };
    }

    /** Lets a method begin with a check of what it is given. */
    private static void begin(MethodHolder method, MethodReference check, Variable... more) {
        Program program = method.getProgram();
        boolean isStatic = method.hasModifier(ElementModifier.STATIC);
        int first = isStatic ? 1 : 0;
        Variable[] arguments = new Variable[check.parameterCount()];
        for (int i = 0; i < arguments.length - more.length; i++) {
            arguments[i] = program.variableAt(first + i);
        }
        System.arraycopy(more, 0, arguments, arguments.length - more.length, more.length);
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(check);
        call.setArguments(arguments);
        Instruction start = program.basicBlockAt(0).getFirstInstruction();
        call.setLocation(start.getLocation());
        start.insertPrevious(call);
    }

    private static void cureBytes(ClassHolder type) {
        for (MethodHolder method : type.getMethods()) {
            String shape = shape(method);
            if (shape.matches("get\\w*\\(I")) {
                beginWithSize(method, method.getResultType(), METHODS.get("bytes"));
            } else if (shape.matches("put\\w*\\(I[IP]")) {
                beginWithSize(method, method.parameterType(1), METHODS.get("writableBytes"));
            } else if (shape.equals("duplicate(") || shape.equals("asReadOnlyBuffer(")) {
                keepOffset(method.getProgram());
            }
        }
        instructions(type.getMethod(GET_LONG).getProgram(), PutFieldInstruction.class)
                .forEach(Instruction::delete);
    }

    private static void beginWithSize(MethodHolder method, ValueType of, MethodReference check) {
        Program program = method.getProgram();
        IntegerConstantInstruction size = new IntegerConstantInstruction();
        size.setReceiver(program.createVariable());
        size.setConstant(SIZES.get(of));
        begin(method, check, size.getReceiver());
        program.basicBlockAt(0).addFirst(size);
    }

    /** A copy begins where the buffer does, wherever its position is. */
    private static void keepOffset(Program program) {
        for (BinaryInstruction sum : instructions(program, BinaryInstruction.class)) {
            AssignInstruction same = new AssignInstruction();
            same.setReceiver(sum.getReceiver());
            same.setAssignee(sum.getFirstOperand());
            sum.replace(same);
        }
    }

    private static void forgetMark(MethodHolder position) {
        Program program = position.getProgram();
        for (PutFieldInstruction put : instructions(program, PutFieldInstruction.class)) {
            if (put.getField().getFieldName().equals("mark")) {
                IntegerConstantInstruction none = new IntegerConstantInstruction();
                none.setReceiver(program.createVariable());
                none.setConstant(-1);
                put.insertPrevious(none);
                put.setValue(none.getReceiver());
            }
        }
    }

    private static <T extends Instruction> List<T> instructions(Program program, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (kind.isInstance(instruction)) {
                    found.add(kind.cast(instruction));
                }
            }
        }
        return found;
    }
}
