using Microsoft.Extensions.Hosting;
using StreamPlatform.Standins.Stripe;
using StreamPlatform.Standins.Stripe.Http;

ServerOptions options;
try
{
    options = ServerOptions.Parse(args, Environment.GetEnvironmentVariable);
}
catch (FormatException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}

await using var engine = await Engine.OpenAsync(options, TimeProvider.System);
await using var app = Server.Build(engine, options.Address);
await app.StartAsync();
engine.Start(Server.AddressOf(app));
Console.WriteLine($"listening on {Server.AddressOf(app)}");
await app.WaitForShutdownAsync();
return 0;
