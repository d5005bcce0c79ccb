/** The bundled code of `src/worker/main.ts`. */
declare module 'worker' {
    const code: string;
    export default code;
}
