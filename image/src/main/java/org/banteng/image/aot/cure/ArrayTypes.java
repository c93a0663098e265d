package org.banteng.image.aot.cure;

import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Which variables are arrays, and of what. What has passed a method that takes any object is an
 * object to TeaVM, which then does not know what the elements are.
 */
final class ArrayTypes {
    private final MethodReference method;
    private final Definitions definitions;
    private final Map<Variable, Phi> phis = new HashMap<>();

    ArrayTypes(Program program, MethodReference method) {
        this.method = method;
        definitions = new Definitions(program);
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getPhis().forEach(phi -> phis.put(phi.getReceiver(), phi));
        }
    }

    /** The type of a variable that is an array; {@code null} if it is none. */
    ValueType of(Variable variable) {
        return find(variable, new BitSet()) instanceof ValueType.Array array ? array : null;
    }

    /** What lets TeaVM know the type of an array again. */
    static CastInstruction tell(ValueType type, TextLocation at, Variable array, Variable result) {
        CastInstruction cast = new CastInstruction();
        cast.setTargetType(type);
        cast.setWeak(true);
        cast.setValue(array);
        cast.setReceiver(result);
        cast.setLocation(at);
        return cast;
    }

    private ValueType find(Variable variable, BitSet seen) {
        if (seen.get(variable.getIndex())) {
            return null;
        }
        seen.set(variable.getIndex());
        return switch (definitions.of(variable)) {
            case GetFieldInstruction field -> field.getFieldType();
            case InvokeInstruction call -> call.getMethod().getReturnType();
            case CastInstruction cast -> cast.getTargetType();
            case ConstructArrayInstruction array -> ValueType.arrayOf(array.getItemType());
            case ConstructMultiArrayInstruction array -> array.getItemType();
            case CloneArrayInstruction copy -> find(copy.getArray(), seen);
            case NullCheckInstruction check -> find(check.getValue(), seen);
            case UnwrapArrayInstruction unwrap -> find(unwrap.getArray(), seen);
            case AssignInstruction assign -> find(assign.getAssignee(), seen);
            case GetElementInstruction element ->
                    find(element.getArray(), seen) instanceof ValueType.Array array
                            ? array.getItemType()
                            : null;
            case null -> ofSources(variable, seen);
            default -> null;
        };
    }

    private ValueType ofSources(Variable variable, BitSet seen) {
        Phi phi = phis.get(variable);
        if (phi == null) {
            int parameter = variable.getIndex() - 1;
            boolean isParameter = parameter >= 0 && parameter < method.parameterCount();
            return isParameter ? method.parameterType(parameter) : null;
        }
        ValueType type = null;
        for (Incoming incoming : phi.getIncomings()) {
            type = type == null ? find(incoming.getValue(), seen) : type;
        }
        return type;
    }
}
