package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Opaque;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.util.TypeInferer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A variable that gets a new value in a protected block has one or the other in the handler, as the
 * exception came before or after. TeaVM remembers that by where the new value is computed; and then
 * its optimisations find that it was computed earlier already, or is the value of another variable.
 * Here the value gets a name of its own, at the place where the variable gets it.
 */
public final class HandlerValueCure {
    private final Program program;
    private final MethodReference method;
    private final Definitions definitions;
    private final Map<Variable, Variable> renamed = new HashMap<>();
    private TypeInferer types;
    private ArrayTypes arrays;

    /** Of a method as it was parsed. */
    public HandlerValueCure(Program program, MethodReference method) {
        this.program = program;
        this.method = method;
        definitions = new Definitions(program);
    }

    /** Gives the names. */
    public void apply() {
        Set<BasicBlock> handlers = new HashSet<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            block.getTryCatchBlocks().stream()
                    .map(TryCatchBlock::getHandler)
                    .forEach(handlers::add);
        }
        for (BasicBlock handler : handlers) {
            for (Phi phi : handler.getPhis()) {
                phi.getIncomings().forEach(this::rename);
            }
        }
    }

    private void rename(Incoming incoming) {
        Instruction definition = definitions.of(incoming.getValue());
        if (definition != null && definition.getBasicBlock() == incoming.getSource()) {
            incoming.setValue(
                    renamed.computeIfAbsent(
                            incoming.getValue(), value -> rename(value, definition)));
        }
    }

    private Variable rename(Variable value, Instruction definition) {
        if (types == null) {
            types = new TypeInferer();
            types.inferTypes(program, method);
            arrays = new ArrayTypes(program, method);
        }
        Class<?> type =
                switch (types.typeOf(value.getIndex())) {
                    case INT -> int.class;
                    case LONG -> long.class;
                    case FLOAT -> float.class;
                    case DOUBLE -> double.class;
                    default -> Object.class;
                };
        Variable name = program.createVariable();
        MethodReference same = new MethodReference(Opaque.class, "same", type, type);
        ValueType array = arrays.of(value);
        Variable result = array == null ? name : program.createVariable();
        if (array != null) {
            definition.insertNext(ArrayTypes.tell(array, definition.getLocation(), name, result));
        }
        definition.insertNext(Calls.call(same, definition.getLocation(), name, value));
        return result;
    }
}
