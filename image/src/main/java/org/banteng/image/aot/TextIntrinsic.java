package org.banteng.image.aot;

import org.banteng.machine.metal.kernel.Text;
import org.teavm.ast.ConstantExpr;
import org.teavm.ast.InvocationExpr;
import org.teavm.backend.c.generate.StringPoolGenerator;
import org.teavm.backend.c.intrinsic.Intrinsic;
import org.teavm.backend.c.intrinsic.IntrinsicContext;
import org.teavm.model.CallLocation;
import org.teavm.model.MethodReference;

/** Puts a C string in the place of {@link Text#of}. */
final class TextIntrinsic implements Intrinsic {
    @Override
    public boolean canHandle(MethodReference method) {
        return method.getClassName().equals(Text.class.getName()) && method.getName().equals("of");
    }

    @Override
    public void apply(IntrinsicContext context, InvocationExpr invocation) {
        if (invocation.getArguments().getFirst() instanceof ConstantExpr constant
                && constant.getValue() instanceof String literal) {
            context.writer().print("((int64_t) (intptr_t) ");
            StringPoolGenerator.generateSimpleStringLiteral(context.writer(), literal);
            context.writer().print(")");
        } else {
            context.diagnotics()
                    .error(
                            new CallLocation(context.callingMethod(), invocation.getLocation()),
                            "Text.of takes a constant");
        }
    }
}
