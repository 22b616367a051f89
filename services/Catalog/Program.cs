using StreamPlatform.ServiceDefaults;
using StreamPlatform.Catalog;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddCatalog();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapCatalog();

await app.RunAsync();
