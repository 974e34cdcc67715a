using Takan.Journeys.Demo;

if (args is not ["demo", .. var rest])
{
    Console.Error.WriteLine("Usage: Takan.Journeys demo [--out DIR] [--camera FILE.mp4]");
    return 2;
}

return await DemoCommand.RunAsync(rest);
