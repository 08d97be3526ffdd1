declare const brand: unique symbol;

/** A type that only one function may make: structurally a `T`, but no plain `T` is assignable to it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
