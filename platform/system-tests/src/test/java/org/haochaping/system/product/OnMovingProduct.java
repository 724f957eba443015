package org.haochaping.system.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test on the product whose clock is moved on, which it takes as a parameter. It has to begin
 * after the day at which the one before it in the alphabet ends.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedProduct.Moving.class)
public @interface OnMovingProduct {}
