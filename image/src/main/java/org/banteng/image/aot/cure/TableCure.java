package org.banteng.image.aot.cure;

import org.banteng.machine.metal.library.RegexTables;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/** Classes of the JDK ask {@link RegexTables} where they would look into tables of Unicode. */
final class TableCure {
    private static final String FORM = "java/text/Normalizer$Form";

    private static final ClassDesc TABLES = ClassDesc.of(RegexTables.class.getName());

    /** Each method, and its type in {@link RegexTables}. */
    private static final Map<String, MethodTypeDesc> ASKED =
            Map.of(
                    "java/text/Normalizer.normalize",
                    MethodTypeDesc.of(
                            ConstantDescs.CD_String,
                            ClassDesc.of(CharSequence.class.getName()),
                            ConstantDescs.CD_Object),
                    "sun/text/Normalizer.getCombiningClass",
                    MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int),
                    "java/lang/Character.codePointOf",
                    MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_String));

    private TableCure() {}

    static boolean applies(CodeElement element) {
        return switch (element) {
            case FieldInstruction field -> field.owner().asInternalName().equals(FORM);
            case InvokeInstruction call -> ASKED.containsKey(nameOf(call));
            default -> false;
        };
    }

    private static String nameOf(InvokeInstruction call) {
        return call.owner().asInternalName() + "." + call.name().stringValue();
    }

    static void replace(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call) {
            code.invokestatic(TABLES, call.name().stringValue(), ASKED.get(nameOf(call)));
        } else {
            code.aconst_null();
        }
    }
}
