package org.banteng.image.aot.cure;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/**
 * Makes the class of a field, for {@link HandleCure}. Of a field that a class does not have when it
 * is compiled, since its class is not the JDK's, the handle itself keeps a value.
 *
 * <pre>
 * final class Node$Handle$next extends VarHandle {
 *     public Object getReference(Object of) { return ((Node) of).next; }
 *     public void setReference(Object of, Object value) { ((Node) of).next = (Node) value; }
 * }
 * </pre>
 */
public final class FieldHandle {
    private static final String INFIX = "$Handle$";
    private static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final ClassDesc self;
    private final ClassDesc owner;
    private final String field;
    private final ClassDesc type;

    private FieldHandle(ClassDesc self, ClassDesc owner, String field, ClassDesc type) {
        this.self = self;
        this.owner = owner;
        this.field = field;
        this.type = type;
    }

    /** Puts a new handle onto the stack. */
    static void create(CodeBuilder code, ClassDesc owner, String field) {
        ClassDesc handle = named(owner, field);
        code.new_(handle).dup().invokespecial(handle, ConstantDescs.INIT_NAME, NOTHING);
    }

    private static ClassDesc named(ClassDesc owner, String field) {
        String name = owner.descriptorString();
        return ClassDesc.ofDescriptor(name.substring(0, name.length() - 1) + INFIX + field + ";");
    }

    /** Whether a class is one of these, by its name. */
    public static boolean is(String className) {
        return className.contains(INFIX);
    }

    /** The name of the class that has the field. */
    public static String ownerOf(String className) {
        return className.substring(0, className.indexOf(INFIX));
    }

    /**
     * The class file.
     *
     * @param owner the class file of the class that has the field
     * @param compiled whether that is what is compiled
     */
    public static byte[] classFile(String className, byte[] owner, boolean compiled) {
        ClassModel model = ClassFile.of().parse(owner);
        String name = className.substring(className.indexOf(INFIX) + INFIX.length());
        FieldModel field =
                model.fields().stream()
                        .filter(candidate -> candidate.fieldName().equalsString(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no field for " + className));
        ClassDesc self = ClassDesc.of(className);
        ClassDesc holder = compiled ? model.thisClass().asSymbol() : self;
        return new FieldHandle(self, holder, name, field.fieldTypeSymbol()).build();
    }

    private byte[] build() {
        ClassDesc erased = type.isPrimitive() ? type : ConstantDescs.CD_Object;
        String kind = kind();
        return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS)
                .build(
                        self,
                        made -> {
                            made.withFlags(AccessFlag.PUBLIC, AccessFlag.FINAL)
                                    .withSuperclass(VAR_HANDLE)
                                    .withMethodBody(
                                            ConstantDescs.INIT_NAME,
                                            NOTHING,
                                            ClassFile.ACC_PUBLIC,
                                            FieldHandle::constructor)
                                    .withMethodBody(
                                            "get" + kind,
                                            MethodTypeDesc.of(
                                                    intFor(erased), ConstantDescs.CD_Object),
                                            ClassFile.ACC_PUBLIC,
                                            this::get)
                                    .withMethodBody(
                                            "set" + kind,
                                            MethodTypeDesc.of(
                                                    ConstantDescs.CD_void,
                                                    ConstantDescs.CD_Object,
                                                    intFor(erased)),
                                            ClassFile.ACC_PUBLIC,
                                            this::set);
                            if (owner.equals(self)) {
                                made.withField(field, type, ClassFile.ACC_PRIVATE);
                            }
                        });
    }

    private static ClassDesc intFor(ClassDesc erased) {
        boolean isSmall = erased.isPrimitive() && !erased.equals(ConstantDescs.CD_long);
        return isSmall ? ConstantDescs.CD_int : erased;
    }

    private String kind() {
        return !type.isPrimitive()
                ? "Reference"
                : type.equals(ConstantDescs.CD_long) ? "Long" : "Int";
    }

    private static void constructor(CodeBuilder code) {
        code.aload(0).invokespecial(VAR_HANDLE, ConstantDescs.INIT_NAME, NOTHING).return_();
    }

    private CodeBuilder loadHolder(CodeBuilder code) {
        return owner.equals(self) ? code.aload(0) : code.aload(1).checkcast(owner);
    }

    private void get(CodeBuilder code) {
        loadHolder(code).getfield(owner, field, type).return_(TypeKind.from(type));
    }

    private void set(CodeBuilder code) {
        loadHolder(code).loadLocal(TypeKind.from(type), 2);
        if (!type.isPrimitive()) {
            code.checkcast(type);
        }
        code.putfield(owner, field, type).return_();
    }
}
