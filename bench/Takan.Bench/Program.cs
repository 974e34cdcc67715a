using Takan.Bench;
using Takan.Bench.Cases;
using Takan.Bench.Evidence;
using Takan.Bench.Running;

if (args is ["floor", var address])
    return await Floor.ServeAsync(address);

// Each bench answers with rows of one table. Add a bench: write it, name it here.
(string Name, Func<BenchOptions, Task<IReadOnlyList<Row>>> Run)[] benches =
[
    ("seal", SealBench.RunAsync),
    ("verify", VerifyBench.RunAsync),
    ("put", PutBench.RunAsync),
    ("start", StartBench.RunAsync),
    ("page", PageBench.RunAsync),
    ("room", RoomBench.RunAsync),
    ("cases", CasesBench.RunAsync),
];

var options = BenchOptions.Parse(args);
if (options is null || options.Names.Any(n => !benches.Any(b => b.Name == n)))
{
    Console.Error.WriteLine($"usage: ./takan bench [--mib N] [--pairs N] [--turns N] [--cases N] [--seeded DIR [--postgres CONNECTION]] [{string.Join(" | ", benches.Select(b => b.Name))}]…");
    return 64;
}
Console.WriteLine(Row.Heading);
foreach (var (name, run) in benches)
{
    if (options.Names.Count > 0 && !options.Names.Contains(name)) continue;
    foreach (var row in await run(options)) Console.WriteLine(row);
}
return 0;
