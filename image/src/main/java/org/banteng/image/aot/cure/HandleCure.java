package org.banteng.image.aot.cure;

import org.banteng.machine.metal.library.Elements;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes of the JDK get at fields that several threads use by a {@code VarHandle}, or by {@code
 * Unsafe}: they name the field in a string. Here they get an object of a class that is made for the
 * field ({@link FieldHandle}), and the calls, which take what they are given, become calls of
 * ordinary methods.
 */
final class HandleCure implements CodeTransform {
    private static final String HANDLE = "java/lang/invoke/VarHandle";
    private static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");
    private static final ClassDesc UNSAFE = ClassDesc.of("jdk.internal.misc.Unsafe");
    private static final ClassDesc ELEMENTS = ClassDesc.of(Elements.class.getName());
    private static final Set<String> FENCES =
            Set.of("fullFence", "acquireFence", "releaseFence", "loadLoadFence", "storeStoreFence");

    private final ClassDesc self;

    /** What was put onto the stack since the last other instruction. */
    private final List<Object> constants = new ArrayList<>();

    /** The local variables that hold a class, as some initialisers have it, by their slots. */
    private final Map<Integer, ClassDesc> classes = new HashMap<>();

    HandleCure(ClassDesc self) {
        this.self = self;
    }

    static boolean applies(MethodModel method) {
        return method.code().stream().flatMap(CodeModel::elementStream).anyMatch(HandleCure::uses);
    }

    private static boolean uses(CodeElement element) {
        return element instanceof InvokeInstruction call
                && (call.owner().asInternalName().equals(HANDLE)
                        || makesHandle(call)
                        || isLookup(call)
                        || isPlace(call));
    }

    private static boolean makesHandle(InvokeInstruction call) {
        String name = call.name().stringValue();
        return name.equals("findVarHandle") || name.equals("arrayElementVarHandle");
    }

    private static boolean isLookup(InvokeInstruction call) {
        return call.name().equalsString("lookup")
                && call.owner().asInternalName().equals("java/lang/invoke/MethodHandles");
    }

    private static boolean isPlace(InvokeInstruction call) {
        return call.name().equalsString("objectFieldOffset")
                && call.typeSymbol().parameterCount() == 2;
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && uses(call)) {
            replace(code, call);
        } else {
            code.with(element);
        }
        note(element);
    }

    private void note(CodeElement element) {
        switch (element) {
            case ConstantInstruction constant -> constants.add(constant.constantValue());
            case FieldInstruction field when field.name().equalsString("TYPE") -> {}
            case InvokeInstruction call when isLookup(call) -> {}
            case LoadInstruction load when classes.containsKey(load.slot()) ->
                    constants.add(classes.get(load.slot()));
            case StoreInstruction store -> noteStored(store.slot());
            case java.lang.classfile.Instruction other -> constants.clear();
            default -> {}
        }
    }

    private void noteStored(int slot) {
        classes.remove(slot);
        if (!constants.isEmpty() && constants.getLast() instanceof ClassDesc type) {
            classes.put(slot, type);
        }
        constants.clear();
    }

    private void replace(CodeBuilder code, InvokeInstruction call) {
        if (isLookup(call)) {
            code.aconst_null();
        } else if (makesHandle(call)) {
            makeHandle(code, call);
        } else if (isPlace(call)) {
            code.pop2().pop();
            FieldHandle.create(code, owner(), field());
            code.invokestatic(
                    UNSAFE, "placeOf", MethodTypeDesc.of(ConstantDescs.CD_long, VAR_HANDLE));
        } else if (FENCES.contains(call.name().stringValue())) {
            code.invokestatic(VAR_HANDLE, call.name().stringValue(), call.typeSymbol());
        } else {
            access(code, call.name().stringValue(), call.typeSymbol());
        }
    }

    private void makeHandle(CodeBuilder code, InvokeInstruction call) {
        boolean hasReceiver =
                !call.owner().asInternalName().endsWith("MhUtil")
                        && !call.name().equalsString("arrayElementVarHandle");
        int count = call.typeSymbol().parameterCount() + (hasReceiver ? 1 : 0);
        for (int i = 0; i < count; i++) {
            code.pop();
        }
        if (call.name().equalsString("arrayElementVarHandle")) {
            code.aconst_null();
        } else {
            FieldHandle.create(code, owner(), field());
        }
    }

    private ClassDesc owner() {
        return constants.getFirst() instanceof ClassDesc type ? type : self;
    }

    private String field() {
        return (String)
                constants.stream().filter(String.class::isInstance).findFirst().orElseThrow();
    }

    /** {@code compareAndSet} of an int becomes {@code compareAndSetInt}. */
    private static void access(CodeBuilder code, String mode, MethodTypeDesc type) {
        String name = plain(mode);
        boolean isArray = type.parameterType(0).isArray();
        List<ClassDesc> parameters = new ArrayList<>();
        for (ClassDesc parameter : type.parameterList()) {
            parameters.add(erased(parameter));
        }
        if (erased(type.returnType()).equals(ConstantDescs.CD_long)
                && parameters.getLast().equals(ConstantDescs.CD_int)
                && !isArray) {
            // An int is added to a long.
            code.i2l();
            parameters.set(parameters.size() - 1, ConstantDescs.CD_long);
        }
        boolean isGet = name.equals("get");
        ClassDesc value = isGet ? erased(type.returnType()) : parameters.getLast();
        boolean answers = name.startsWith("compareAndSet");
        ClassDesc result =
                name.equals("set")
                        ? ConstantDescs.CD_void
                        : answers ? ConstantDescs.CD_boolean : value;
        String full = name + kind(value);
        if (isArray) {
            code.invokestatic(ELEMENTS, full, MethodTypeDesc.of(result, parameters));
            dropHandle(code, result);
        } else {
            code.invokevirtual(VAR_HANDLE, full, MethodTypeDesc.of(result, parameters));
        }
        fit(code, result, type.returnType());
    }

    /** Of an array there is no handle: {@code null} lies below what was returned. */
    private static void dropHandle(CodeBuilder code, ClassDesc result) {
        switch (TypeKind.from(result).slotSize()) {
            case 0 -> code.pop();
            case 1 -> code.swap().pop();
            default -> code.dup2_x1().pop2().pop();
        }
    }

    private static void fit(CodeBuilder code, ClassDesc result, ClassDesc wanted) {
        int slots = TypeKind.from(result).slotSize();
        if (wanted.equals(ConstantDescs.CD_void)) {
            if (slots == 2) {
                code.pop2();
            } else if (slots == 1) {
                code.pop();
            }
        } else if (!wanted.isPrimitive() && !wanted.equals(ConstantDescs.CD_Object)) {
            code.checkcast(wanted);
        }
    }

    /** Without what it says about the order in which others see it. */
    private static String plain(String mode) {
        String name = mode.replaceAll("(Volatile|Acquire|Release|Opaque|Plain)$", "");
        return name.replace("weakCompareAndSet", "compareAndSet");
    }

    private static ClassDesc erased(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "I", "Z", "B", "S", "C" -> ConstantDescs.CD_int;
            case "J" -> ConstantDescs.CD_long;
            default -> ConstantDescs.CD_Object;
        };
    }

    private static String kind(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "I" -> "Int";
            case "J" -> "Long";
            default -> "Reference";
        };
    }
}
