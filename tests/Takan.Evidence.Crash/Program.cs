using Takan.Evidence.Crash;

// A tiny owner of a store, made to be killed at any system call. What it acknowledges stands on standard output.
return args switch
{
    ["put", var root] => await PutOnce.RunAsync(root),
    ["seal", var root, var keyFile] => await SealOnce.RunAsync(root, keyFile),
    _ => 64,
};
