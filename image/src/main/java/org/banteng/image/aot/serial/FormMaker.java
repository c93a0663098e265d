package org.banteng.image.aot.serial;

import org.banteng.machine.metal.serial.SerialForm;
import org.banteng.machine.metal.serial.SerialHook;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ChooseEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.ConstructInstruction;

import java.io.ObjectStreamField;
import java.util.Map;
import java.util.function.BiConsumer;

/** Makes the {@link SerialForm} of a class, whose documentation shows what comes out. */
final class FormMaker {
    private static final String PACKAGE = "org.banteng.serial.";
    private static final MethodDescriptor CONSTRUCTOR = new MethodDescriptor("<init>", void.class);
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType FORM = ValueType.parse(SerialForm.class);
    private static final ValueType STREAM_FIELDS = ValueType.parse(ObjectStreamField[].class);

    private static final Map<ValueType, String> FROM_BITS =
            Map.of(
                    ValueType.BOOLEAN, "booleanOf",
                    ValueType.BYTE, "byteOf",
                    ValueType.SHORT, "shortOf",
                    ValueType.CHARACTER, "charOf",
                    ValueType.INTEGER, "intOf",
                    ValueType.LONG, "longOf",
                    ValueType.FLOAT, "floatOf",
                    ValueType.DOUBLE, "doubleOf");

    private final ClassHierarchy hierarchy;
    private final ClassHolder made;
    private final SerialFacts facts;
    private final ValueType self;

    private FormMaker(ClassHierarchy hierarchy, String name, ValueType self, SerialFacts facts) {
        this.hierarchy = hierarchy;
        this.facts = facts;
        this.self = self;
        made = new ClassHolder(name);
        made.setLevel(AccessLevel.PUBLIC);
        made.getModifiers().add(ElementModifier.FINAL);
        made.setParent(SerialForm.class.getName());
    }

    /**
     * Makes a form tell of another one. Each makes one other, since a method that made them all
     * would be a large one, and the time to compile a method grows with the square of its size.
     */
    static void link(ClassHolder form, String before, ClassHierarchy hierarchy) {
        MethodHolder method = new MethodHolder(new MethodDescriptor("before", FORM));
        method.setLevel(AccessLevel.PUBLIC);
        form.addMethod(method);
        ProgramEmitter.create(method, hierarchy).construct(before).returnValue();
    }

    /** The form of a class. */
    static ClassHolder make(ClassHierarchy hierarchy, SerialFacts facts, StreamMethods methods) {
        String name = facts.type().getName();
        FormMaker maker = new FormMaker(hierarchy, PACKAGE + name, ValueType.object(name), facts);
        maker.makeConstructor(facts.version(), abilities(facts, methods));
        if (!methods.isEnum()) {
            maker.makeFields();
            maker.makeCreation(methods);
            methods.hooks().forEach(maker::makeHook);
        }
        return maker.made;
    }

    /** The form of an array, which is no more than its version. */
    static ClassHolder makeArray(ClassHierarchy hierarchy, ValueType array, long version) {
        String name = PACKAGE + "array." + array.toString().replace('/', '.').replace(";", "");
        FormMaker maker = new FormMaker(hierarchy, name, array, null);
        maker.makeConstructor(version, 0);
        return maker.made;
    }

    private static int abilities(SerialFacts facts, StreamMethods methods) {
        int abilities = facts.isUnknown() ? SerialForm.UNKNOWN : 0;
        for (SerialHook.Kind hook : methods.hooks().keySet()) {
            abilities |= hook.bit();
        }
        if (methods.isRecord()) {
            abilities |= SerialForm.RECORD;
        } else if (methods.constructor() != null) {
            abilities |= SerialForm.CREATION;
        }
        return abilities;
    }

    private ProgramEmitter method(String name, ValueType... signature) {
        MethodHolder method = new MethodHolder(new MethodDescriptor(name, signature));
        method.setLevel(AccessLevel.PUBLIC);
        made.addMethod(method);
        return ProgramEmitter.create(method, hierarchy);
    }

    private void makeConstructor(long version, int abilities) {
        ProgramEmitter code = method("<init>", ValueType.VOID);
        ValueEmitter form = code.var(0, FORM);
        boolean isComputed = facts != null && facts.isVersionComputed();
        form.invokeSpecial(
                SerialForm.class,
                "<init>",
                code.constant(self),
                isComputed ? computedVersion(code) : code.constant(version),
                code.constant(abilities));
        if (facts != null) {
            for (SerialFacts.Field field : facts.fields()) {
                add(field, form, code);
            }
        }
        code.exit();
    }

    private ValueEmitter computedVersion(ProgramEmitter code) {
        ClassReader type = facts.type();
        ValueType declared = type.getField(SerialFacts.VERSION).getType();
        ValueEmitter value = code.getField(type.getName(), SerialFacts.VERSION, declared);
        return code.invoke(SerialForm.class, "bits", long.class, value);
    }

    private static void add(SerialFacts.Field field, ValueEmitter form, ProgramEmitter code) {
        ValueEmitter name = code.constant(field.name());
        ValueEmitter type = code.constant(field.type());
        if (field.isPresent()) {
            ValueEmitter isTransient = code.constant(field.isTransient() ? 1 : 0);
            form.invokeSpecial(
                    new MethodReference(
                            SerialForm.class,
                            "add",
                            String.class,
                            Class.class,
                            boolean.class,
                            void.class),
                    name,
                    type,
                    code.var(isTransient.getVariable(), ValueType.BOOLEAN));
        } else {
            form.invokeSpecial(SerialForm.class, "addAbsent", name, type);
        }
    }

    private void makeFields() {
        if (facts.declaresFields()) {
            ProgramEmitter code = method("declaredFields", STREAM_FIELDS);
            code.getField(facts.type().getName(), SerialFacts.FIELDS, STREAM_FIELDS).returnValue();
        }
        makeAccess(
                "getBits",
                true,
                (code, field) ->
                        code.invoke(SerialForm.class, "bits", long.class, of(code, field))
                                .returnValue(),
                ValueType.INTEGER,
                ValueType.LONG);
        makeAccess(
                "setBits",
                true,
                (code, field) -> {
                    set(code, field, fromBits(code, code.var(3, ValueType.LONG), field.ownType()));
                },
                ValueType.INTEGER,
                ValueType.LONG,
                ValueType.VOID);
        makeAccess(
                "getReference",
                false,
                (code, field) -> of(code, field).returnValue(),
                ValueType.INTEGER,
                OBJECT);
        makeAccess(
                "setReference",
                false,
                (code, field) -> set(code, field, code.var(3, OBJECT).cast(field.type())),
                ValueType.INTEGER,
                OBJECT,
                ValueType.VOID);
    }

    private ValueEmitter of(ProgramEmitter code, SerialFacts.Field field) {
        return code.var(1, OBJECT).cast(self).getField(field.name(), field.ownType());
    }

    private void set(ProgramEmitter code, SerialFacts.Field field, ValueEmitter value) {
        code.var(1, OBJECT).cast(self).setField(field.name(), value);
        code.exit();
    }

    private static ValueEmitter fromBits(ProgramEmitter code, ValueEmitter bits, ValueType type) {
        return code.invoke(SerialForm.class.getName(), FROM_BITS.get(type), type, bits);
    }

    /** A method that does something with the field that has the number that it is given. */
    private void makeAccess(
            String name,
            boolean ofPrimitives,
            BiConsumer<ProgramEmitter, SerialFacts.Field> access,
            ValueType... behindObject) {
        boolean isNeeded = facts.fields().stream().anyMatch(field -> isOne(field, ofPrimitives));
        if (!isNeeded) {
            return;
        }
        ValueType[] signature = new ValueType[behindObject.length + 1];
        signature[0] = OBJECT;
        System.arraycopy(behindObject, 0, signature, 1, behindObject.length);
        ProgramEmitter code = method(name, signature);
        ChooseEmitter choice = code.choice(code.var(2, ValueType.INTEGER));
        for (int i = 0; i < facts.fields().size(); i++) {
            SerialFacts.Field field = facts.fields().get(i);
            if (isOne(field, ofPrimitives)) {
                choice.option(i, () -> access.accept(code, field));
            }
        }
        ValueEmitter[] arguments = new ValueEmitter[signature.length - 1];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = code.var(i + 1, signature[i]);
        }
        ValueEmitter result =
                code.var(0, FORM)
                        .invokeSpecial(
                                new MethodReference(SerialForm.class.getName(), name, signature),
                                arguments);
        finish(code, result);
    }

    private static boolean isOne(SerialFacts.Field field, boolean isPrimitive) {
        return field.isPresent() && (field.type() instanceof ValueType.Primitive) == isPrimitive;
    }

    private void makeCreation(StreamMethods methods) {
        if (methods.isRecord()) {
            makeRecord();
        } else if (methods.constructor() != null
                && !facts.type().hasModifier(ElementModifier.ABSTRACT)) {
            ProgramEmitter code = method("create", OBJECT);
            String name = facts.type().getName();
            code.initClass(name);
            ConstructInstruction allocation = new ConstructInstruction();
            allocation.setType(name);
            allocation.setReceiver(code.getProgram().createVariable());
            code.addInstruction(allocation);
            ValueEmitter object = code.var(allocation.getReceiver(), self);
            object.invokeSpecial(new MethodReference(methods.constructor(), CONSTRUCTOR));
            object.returnValue();
        }
    }

    private void makeRecord() {
        ProgramEmitter code =
                method(
                        "construct",
                        ValueType.arrayOf(ValueType.LONG),
                        ValueType.arrayOf(OBJECT),
                        OBJECT);
        ValueEmitter bits = code.var(1, ValueType.arrayOf(ValueType.LONG));
        ValueEmitter references = code.var(2, ValueType.arrayOf(OBJECT));
        ValueEmitter[] components = new ValueEmitter[facts.fields().size()];
        for (int i = 0; i < components.length; i++) {
            ValueType type = facts.fields().get(i).type();
            components[i] =
                    type instanceof ValueType.Primitive
                            ? fromBits(code, bits.getElement(i), type)
                            : references.getElement(i).cast(type);
        }
        code.construct(facts.type().getName(), components).returnValue();
    }

    /** A method that calls the object's own of that name. */
    private void makeHook(SerialHook.Kind hook, StreamMethods.Hook called) {
        MethodDescriptor descriptor = called.method().getDescriptor();
        ValueType[] ofForm = new ValueType[descriptor.parameterCount() + 2];
        ofForm[0] = OBJECT;
        System.arraycopy(descriptor.getSignature(), 0, ofForm, 1, ofForm.length - 1);
        ProgramEmitter code = method(hook.method(), ofForm);
        ValueEmitter[] arguments = new ValueEmitter[descriptor.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = code.var(i + 2, descriptor.parameterType(i));
        }
        ValueEmitter object = code.var(1, OBJECT).cast(self);
        finish(
                code,
                called.isPrivate()
                        ? object.invokeSpecial(called.method(), arguments)
                        : object.invokeVirtual(called.method(), arguments));
    }

    private static void finish(ProgramEmitter code, ValueEmitter result) {
        if (result == null) {
            code.exit();
        } else {
            result.returnValue();
        }
    }
}
