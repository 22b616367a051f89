using StreamPlatform.Payments;
using StreamPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddPayments();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapPayments();

await app.RunAsync();
