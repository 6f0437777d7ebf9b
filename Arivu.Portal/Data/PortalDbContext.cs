using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Arivu.Portal.Data;

/// <summary>The one context, derived once for each provider. Rooms add their tables; it adds who may see and write which row.</summary>
/// <param name="options">The provider's options, built once.</param>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    private static readonly CurrentUser Nobody = new();

    /// <inheritdoc />
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whose scope leased this context. Set at every lease: a pooled context must not remember its last user.</summary>
    internal CurrentUser User { get; set; } = Nobody;

    /// <summary>The turn-taking of writers, where the database has one.</summary>
    internal WriterGate Gate { get; set; } = WriterGate.Open;

    /// <summary>The clock of the scope that leased this context.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Read by the query filters at every query.</summary>
    internal bool SeesEverything => User.SeesEverything;

    /// <summary>Read by the query filters at every query.</summary>
    internal int? MyRetailerId => User.RetailerId;

    /// <summary>Events that no aggregate raised, with their stream; the outbox takes them at the next save.</summary>
    internal List<(string Stream, IDomainEvent Happened)> Published { get; } = [];

    /// <summary>Hints for open screens, sent after the commit.</summary>
    internal List<ILiveHint> Hints { get; } = [];

    /// <summary>Kinds of the events in the outbox's hands, counted after the commit.</summary>
    internal List<string> Happened { get; } = [];

    /// <summary>Tells open screens about this change once it is committed.</summary>
    public void Hint(ILiveHint hint) => Hints.Add(hint);

    /// <summary>Puts an event in the outbox with the next save.</summary>
    /// <param name="stream">Events of one stream reach each subscriber in order.</param>
    /// <param name="happened">What happened.</param>
    public void Publish(string stream, IDomainEvent happened) => Published.Add((stream, happened));

    /// <inheritdoc />
    /// <exception cref="EditedByAnotherException">A row was changed by somebody else since it was read.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteRules.Apply(this);
        using var turn = Database.CurrentTransaction is null ? await Gate.EnterAsync(cancellationToken) : default;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException exception) when (exception.Entries.All(e => e.Entity is Aggregate))
        {
            throw new EditedByAnotherException(exception);
        }
    }

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteRules.Apply(this);
        using var turn = Database.CurrentTransaction is null ? Gate.Enter() : default;
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMicroseconds>();
        configurationBuilder.Properties<decimal>().HavePrecision(9, 4);
        configurationBuilder.ComplexProperties<Money>();
        configurationBuilder.Conventions.Add(_ => new MoneyColumns());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityPasskeyData>(); // schema version 2 has no passkeys, but the base class still declares their set
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        RowFilters.Apply(builder, this);
    }
}
