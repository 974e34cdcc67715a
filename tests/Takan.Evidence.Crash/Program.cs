using Takan.Evidence.Crash;

// A tiny owner of a store, made to be killed at any system call. What it acknowledges stands on standard output.
return OneThread.Run(() => args switch
{
    ["put", var root] => PutOnce.RunAsync(root),
    ["seal", var root, var keyFile] => SealOnce.RunAsync(root, keyFile),
    _ => Task.FromResult(64),
});
