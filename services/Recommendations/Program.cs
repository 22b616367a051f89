using StreamPlatform.Recommendations;
using StreamPlatform.Recommendations.Scoring;
using StreamPlatform.ServiceDefaults;

if (args.Contains(ScoreOptions.Flag, StringComparer.Ordinal))
{
    return ScoreCommand.Run(args, Console.Out, Console.Error);
}

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddRecommendations();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapRecommendations();

await app.RunAsync();
return 0;
