package org.banteng.image.aot.cure;

import org.banteng.machine.metal.exact.Checks;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.TextLocation;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.util.DominatorWalker;
import org.teavm.model.util.DominatorWalkerCallback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arrays: the index of an element is checked, the type of what is stored, and the size of a new
 * array. TeaVM does not check the last two, and its check of indices is left out in some places
 * where it is needed.
 */
public final class ArrayCure {
    private static final MethodReference INDEX =
            new MethodReference(Checks.class, "index", int.class, int.class, int.class);
    private static final MethodReference SIZE =
            new MethodReference(Checks.class, "size", int.class, int.class);
    private static final MethodReference STORE =
            new MethodReference(Checks.class, "store", Object.class, Object.class, void.class);

    private final Program program;
    private final Definitions definitions;

    /** Indices that were checked on every way to where the walk is, with the result. */
    private Map<Access, Variable> checked = new HashMap<>();

    /**
     * Of a method that may throw exceptions, with the checks for {@code null} in it, and after
     * {@link HandlerCure}.
     */
    public ArrayCure(Program program) {
        this.program = program;
        this.definitions = new Definitions(program);
    }

    /** Puts the checks in. */
    public void apply() {
        if (program.basicBlockCount() > 0) {
            new DominatorWalker(program).walk(new Walk());
        }
    }

    /** An element of an array: an array keeps its length, so it need be checked but once. */
    private record Access(int array, int index) {}

    private final class Walk implements DominatorWalkerCallback<Map<Access, Variable>> {
        /** Returns what was known before the block. */
        @Override
        public Map<Access, Variable> visit(BasicBlock block) {
            Map<Access, Variable> before = checked;
            checked = new HashMap<>(before);
            for (Instruction instruction : block) {
                cure(instruction);
            }
            return before;
        }

        @Override
        public void endVisit(BasicBlock block, Map<Access, Variable> before) {
            checked = before;
        }
    }

    private void cure(Instruction instruction) {
        switch (instruction) {
            case GetElementInstruction get ->
                    get.setIndex(checkedIndex(get, get.getArray(), get.getIndex()));
            case PutElementInstruction put -> {
                put.setIndex(checkedIndex(put, put.getArray(), put.getIndex()));
                checkStore(put);
            }
            case ConstructArrayInstruction construction ->
                    construction.setSize(checkedSize(construction, construction.getSize()));
            case ConstructMultiArrayInstruction construction -> {
                List<Variable> sizes = new ArrayList<>(construction.getDimensions());
                construction.getDimensions().clear();
                for (Variable size : sizes) {
                    construction.getDimensions().add(checkedSize(construction, size));
                }
            }
            default -> {}
        }
    }

    private Variable checkedIndex(Instruction access, Variable array, Variable index) {
        Variable origin = definitions.origin(array);
        if (isWithinNewArray(origin, index)) {
            return index;
        }
        Access key = new Access(origin.getIndex(), index.getIndex());
        Variable known = checked.get(key);
        if (known != null) {
            return known;
        }
        TextLocation at = access.getLocation();
        ArrayLengthInstruction length = new ArrayLengthInstruction();
        length.setArray(definitions.beforeUnwrap(array));
        length.setReceiver(program.createVariable());
        length.setLocation(at);
        Variable result = program.createVariable();
        access.insertPrevious(length);
        access.insertPrevious(Calls.call(INDEX, at, result, index, length.getReceiver()));
        checked.put(key, result);
        return result;
    }

    /** As in the list of an array's first elements. */
    private boolean isWithinNewArray(Variable origin, Variable index) {
        if (definitions.of(origin) instanceof ConstructArrayInstruction construction) {
            Long size = definitions.constant(construction.getSize());
            Long at = definitions.constant(index);
            return size != null && at != null && at >= 0 && at < size;
        }
        return false;
    }

    private void checkStore(PutElementInstruction put) {
        if (put.getType() != ArrayElementType.OBJECT || isSureToFit(put)) {
            return;
        }
        Variable array = definitions.beforeUnwrap(put.getArray());
        put.insertPrevious(Calls.call(STORE, put.getLocation(), null, array, put.getValue()));
    }

    private boolean isSureToFit(PutElementInstruction put) {
        Instruction value = definitions.of(definitions.origin(put.getValue()));
        if (value instanceof NullConstantInstruction) {
            return true;
        }
        if (definitions.of(definitions.origin(put.getArray()))
                instanceof ConstructArrayInstruction array) {
            ValueType item = array.getItemType();
            return item.isObject(Object.class)
                    || (value instanceof StringConstantInstruction && item.isObject(String.class))
                    || (value instanceof ConstructInstruction object
                            && item.isObject(object.getType()));
        }
        return false;
    }

    private Variable checkedSize(Instruction construction, Variable size) {
        Long constant = definitions.constant(size);
        if (constant != null && constant >= 0) {
            return size;
        }
        Variable result = program.createVariable();
        construction.insertPrevious(Calls.call(SIZE, construction.getLocation(), result, size));
        return result;
    }
}
