using StreamPlatform.Notifications;
using StreamPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);

builder.AddServiceDefaults();
builder.AddNotifications();

var app = builder.Build();

app.UseServiceDefaults();
app.MapDefaultEndpoints();
app.MapNotifications();

await app.RunAsync();
