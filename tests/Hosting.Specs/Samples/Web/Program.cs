using System.Collections;

var builder = WebApplication.CreateSlimBuilder(args);
var app = builder.Build();

app.MapGet("/", () => $"{Environment.ProcessId}");
app.MapGet("/health", () => "well");
app.MapGet("/environment", () => string.Join('\n', Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => $"{v.Key}={v.Value}")));
app.MapGet("/content", () => app.Environment.ContentRootPath);

app.Run();
