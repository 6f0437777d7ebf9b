using System.Net;
using Arivu.Portal.Accounts.Events;
using Arivu.Portal.Accounts.Mail;
using Arivu.Portal.Accounts.Tokens;
using Arivu.Portal.Api;
using Arivu.Portal.Data;
using Arivu.Portal.Data.Outbox;
using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;

namespace Arivu.Portal.Accounts;

/// <summary>A form without fields.</summary>
internal sealed record EmptyForm;

/// <summary>Wires logins, sign-in, sessions and mail.</summary>
public static class AccountsModule
{
    /// <summary>Registers the accounts room.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration settings, IHostEnvironment host)
    {
        services.AddIdentityCore<PortalUser>(Rules)
            .AddEntityFrameworkStores<PortalDbContext>().AddSignInManager<PortalSignIn>().AddClaimsPrincipalFactory<PortalClaims>()
            .AddDefaultTokenProviders().AddTokenProvider<ReplayProofAuthenticator>(nameof(ReplayProofAuthenticator)).AddPasswordValidator<PasswordLaws>();
        services.AddAccountCookies(host.IsOpenToStrangers());
        services.AddTokens();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddHttpContextAccessor();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<CircuitHandler, SignedInCircuit>();
        services.AddScoped<CircuitActivity>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<DemoDoor>();
        services.AddScoped<LoginService>();
        services.AddScoped<StoreInvitations>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<PasswordDesk>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<LanguageDesk>();
        services.AddToldSentences(PasswordLaws.Told);
        services.AddScoped<ProductionGuard>();
        services.AddScoped<Views.SavedViewService>();
        services.AddVerb<CreateAdminVerb>();
        services.AddRateLimits(settings);
        services.AddMail(settings);
        services.AddNavItem(new NavItem(Area.Admin, 120, "Users", "/users", "users", Role.Admin));
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, settings));
        return services;
    }

    /// <summary>Who asks, for every request; after <see cref="UiModule.UseUi"/>.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<SignedInRequest>();
        app.UseApiLimits();
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Maps signing out, the choice of a language and the API's tokens.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        app.MapTokens();

        // Binding a form, even this empty one, is what makes the framework refuse a forged post.
        app.MapPost("/account/logout", async ([Microsoft.AspNetCore.Mvc.FromForm] EmptyForm _, SignInDesk desk, CurrentUser user, LiveSessions sessions, CancellationToken cancel) =>
        {
            await desk.LeaveAsync(user, sessions, cancel);
            return TypedResults.LocalRedirect("/account/login?left=1");
        }).AllowAnonymous();
        app.MapPost("/account/language", async ([Microsoft.AspNetCore.Mvc.FromForm] string? language, HttpContext http, LanguageDesk desk) =>
        {
            await desk.ChooseAsync(http, language);
            var from = http.Request.GetTypedHeaders().Referer;
            return TypedResults.LocalRedirect(ReturnUrl.Stay(from is { IsAbsoluteUri: true } && from.Authority == http.Request.Host.Value ? from.PathAndQuery : null));
        }).AllowAnonymous();
    }

    /// <summary>Where strangers may come, refuses to serve with an open door and says what to do.</summary>
    /// <returns>Whether the portal may serve.</returns>
    public static async Task<bool> MayServeAsync(this WebApplication app)
    {
        if (!app.Environment.IsOpenToStrangers())
        {
            return true;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var faults = await scope.ServiceProvider.GetRequiredService<ProductionGuard>().FaultsAsync(app.Lifetime.ApplicationStopping);
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync($"The portal does not start: {fault}");
        }

        return faults.Count == 0;
    }

    private static void AddMail(this IServiceCollection services, IConfiguration settings)
    {
        services.Configure<MailSettings>(settings.GetSection("Mail"));
        services.AddScoped<MailCarrier>();
        services.AddOutsideHandler<PasswordResetAsked, AccountLetters>();
        services.AddOutsideHandler<LoginInvited, AccountLetters>();
    }

    private static void Rules(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        identity.Password.RequiredLength = 1; // PasswordLaws says it all, in its own words
        (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
        identity.Password.RequiredUniqueChars = 1;
        identity.Tokens.AuthenticatorTokenProvider = nameof(ReplayProofAuthenticator);
    }

    // Only proxies that the setting names are believed, by address.
    private static void Trust(ForwardedHeadersOptions forwarded, IConfiguration settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in (settings["Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
