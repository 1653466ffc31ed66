# Build with the whole project and its tools.
FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# The image brings its own Node, so the pinned one of package.json stays out.
RUN cd build && npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node node_modules/.bin/node

# Run with what the build put out, and nothing else.
FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends redis-server tini \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --home-dir /var/lib/kvittens --create-home kvittens
WORKDIR /app
COPY --from=build /src/build ./
USER kvittens
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3333 STORAGE_PATH=/var/lib/kvittens
VOLUME /var/lib/kvittens
EXPOSE 3333
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD \
  ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["tini", "--"]
# Everything in one container; compose.yaml runs web and worker apart.
CMD ["node", "bin/start.js", "--migrate"]
