# The program without a database: DATABASE_URL has to be given. See docs/operating.md.

FROM rust:1.95-bookworm AS build
# For TLS to a database on another host.
RUN apt-get update \
    && apt-get install -y --no-install-recommends libssl-dev pkg-config \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /plenary
COPY . .
RUN cargo build --locked --profile dist --features db-tls --bin plenary

FROM debian:bookworm-slim
# Certificates for the mail server, TLS for the database, curl for the health check.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates curl libssl3 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/plenary --shell /usr/sbin/nologin plenary \
    && install -d -o plenary -g plenary -m 0700 /var/lib/plenary
COPY --from=build /plenary/target/dist/plenary /usr/local/bin/plenary
COPY LICENSE-MIT LICENSE-APACHE /usr/share/doc/plenary/
USER plenary
ENV PLENARY_BIND=0.0.0.0:8080 PLENARY_DATA=/var/lib/plenary
VOLUME /var/lib/plenary
EXPOSE 8080
# Alive, not ready: a container does not get better by being restarted while the database is away.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://127.0.0.1:8080/healthz"]
ENTRYPOINT ["plenary"]
CMD ["serve"]
