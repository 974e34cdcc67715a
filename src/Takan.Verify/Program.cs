using Takan.Verify;

return await VerifyCommand.RunAsync(args, Console.Out, Console.Error, Words.OfEnvironment());
